/**
 * `npm run bench [-- <reports> … [--rounds <n>] [--no-search]]`: what building and searching costs as a history grows, beside
 * Astro alone on the same text (README.md here). Prints tables, and keeps everything in test-results/bench.json.
 * `npm run bench -- <reports> --write <folder>` only writes the content that would be built.
 */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventContent } from './invent/content.ts';
import { measure, type Cost } from './measure.ts';
import { pageWeights, type PageWeight } from './page-weights.ts';
import { printFits, printRuns, printSearch, printWeights } from './print.ts';
import { searchCost, type SearchCost } from './search-cost.ts';
import { median } from './statistics.ts';
import { almanac, baseline, editedReport, writeFiles, written, type Subject, type Written } from './subjects.ts';

/** What one generator did with one history; costs are medians. */
export interface Result {
  subject: string;
  reports: number;
  /** Of a build that finds nothing but the generator, as it was installed. */
  cold: Cost;
  /** Of one whose generator was changed, or installed without scripts; where that has code to bundle. */
  unbundled?: Cost;
  /** Of one after an edit. */
  edit: Cost;
  written: Written;
}

/** What is kept in test-results/bench.json. */
export interface Report {
  machine: { processor: string; cores: number; load: number[]; node: string; date: string };
  rounds: number;
  results: Result[];
  weights: { reports: number; pages: PageWeight[] }[];
  search: (SearchCost & { reports: number })[];
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
try {
  const { write, ...asked } = readWords();
  if (write === undefined) await bench(asked);
  else for (const reports of asked.sizes) writeFiles(write, inventContent(reports));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readWords(): { sizes: number[]; rounds: number; search: boolean; write: string | undefined } {
  const { positionals, values } = parseArgs({ allowPositionals: true, allowNegative: true, options: { rounds: { type: 'string', default: '3' }, search: { type: 'boolean', default: true }, write: { type: 'string' } } });
  const sizes = positionals.length === 0 ? [2, 20, 100, 400] : positionals.map(Number);
  const rounds = Number(values.rounds);
  const wrong = sizes.findIndex((size) => !Number.isInteger(size) || size < 2 || size % 2 !== 0);
  if (wrong >= 0) throw new Error(`${positionals[wrong]} is no number of reports: every cycle has two, so it is even.`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is no number of rounds.`);
  const { write } = values;
  if (write !== undefined && sizes.length !== 1) throw new Error('--write takes one number of reports, such as 400 --write /tmp/c400.');
  if (write !== undefined && existsSync(write) && readdirSync(write).length > 0) throw new Error(`${write} is not empty.`);
  return { sizes: sizes.sort((a, b) => a - b), rounds, search: values.search, write };
}

async function bench({ sizes, rounds, search }: Omit<ReturnType<typeof readWords>, 'write'>): Promise<void> {
  const [processor] = cpus();
  const machine = { processor: processor?.model ?? '', cores: availableParallelism(), load: loadavg(), node: process.version, date: new Date().toISOString() };
  const report: Report = { machine, rounds, results: [], weights: [], search: [] };
  console.log(`${machine.processor}, ${machine.cores} cores, load ${machine.load[0]!.toFixed(1)}, Node ${machine.node}; medians of ${rounds} interleaved rounds`);
  for (const reports of sizes) {
    const content = inventContent(reports);
    const own = join(folder, String(reports));
    mkdirSync(own);
    const subjects = [almanac(join(own, 'almanac'), content), baseline(join(own, 'mdx'), content, 'mdx'), baseline(join(own, 'md'), content, 'md')];
    const results = await buildAll(subjects, content, reports, rounds);
    printRuns(results);
    report.results.push(...results);
    const { output } = subjects[0]!;
    report.weights.push({ reports, pages: pageWeights(output) });
    if (search) report.search.push({ reports, ...(await searchCost(output, ...queries(content))) });
    rmSync(own, { recursive: true });
  }
  printFits(report.results);
  printWeights(report.weights.at(-1)!);
  printSearch(report.search);
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/bench.json', `${JSON.stringify(report, null, 2)}\n`);
  console.log('\nEverything is in test-results/bench.json.');
}

/** In every round each subject is built anew, and then after an edit: what disturbs the machine meets all alike. */
async function buildAll(subjects: readonly Subject[], content: ReadonlyMap<string, string>, reports: number, rounds: number): Promise<Result[]> {
  const costs = subjects.map(() => ({ cold: [] as Cost[], unbundled: [] as Cost[], edit: [] as Cost[] }));
  for (const { install } of subjects) await measure(install);
  for (let round = 0; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      subject.forget();
      costs[index]!.cold.push(await measure(subject.commands));
    }
    for (const [index, subject] of subjects.entries()) {
      if (!subject.forgetCode) continue;
      subject.forget();
      subject.forgetCode();
      costs[index]!.unbundled.push(await measure(subject.commands));
    }
    const { path, text } = editedReport(content, round);
    for (const [index, subject] of subjects.entries()) {
      subject.edit(path, text);
      costs[index]!.edit.push(await measure(subject.commands));
      subject.edit(path, content.get(path)!);
    }
  }
  return subjects.map(({ name, output }, index) => ({
    subject: name,
    reports,
    cold: middle(costs[index]!.cold),
    ...(costs[index]!.unbundled.length > 0 && { unbundled: middle(costs[index]!.unbundled) }),
    edit: middle(costs[index]!.edit),
    written: written(output),
  }));
}

function middle(costs: readonly Cost[]): Cost {
  const of = (name: keyof Cost) => {
    const values = costs.map((cost) => cost[name]).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  return { wall: of('wall')!, cpu: of('cpu'), memory: of('memory') };
}

/** The term that is mentioned most, and the next one. */
function queries(content: ReadonlyMap<string, string>): [string, string] {
  const reports = [...content].filter(([path]) => path.startsWith('cycles/')).map(([, text]) => text).join('\n');
  const terms = [...content].flatMap(([path, text]) => (path.startsWith('topics/') ? (/^term: (.*)$/m.exec(text)?.[1] ?? []) : []));
  const [first, second] = terms.map((term) => ({ term, count: reports.split(term).length })).sort((a, b) => b.count - a.count);
  return [first!.term, second!.term];
}

/**
 * `npm run bench [-- <reports> … [--rounds <n>]]`: measures builds as a history grows, and builds of the same text with
 * Astro alone (README.md here). `npm run bench -- <reports> --write <folder>` only writes the content.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeBaseline } from './baseline.ts';
import { sizeOf, writeFiles } from './files.ts';
import { inventContent } from './invent/content.ts';
import { measure, median, type Build, type Cost } from './measure.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const url = 'https://bench.example/';
const astro = '"$NODE" node_modules/astro/bin/astro.mjs build';
const anyContent = `${astro} --root e2e/site --site ${url} --outDir "$OUT"`;
const pagefind = '"$NODE" node_modules/pagefind/lib/runner/bin.cjs --site "$OUT"';

/** A generator, with how it builds its copy of the content into a folder. */
interface Subject {
  name: string;
  build(out: string): Build;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, write: { type: 'string' } },
});
const sizes = positionals.length === 0 ? [2, 20, 100, 400] : positionals.map(Number);
const rounds = Number(values.rounds);
if (!sizes.every((size) => size >= 2 && size % 2 === 0) || !(rounds >= 1))
  throw new Error('Give even numbers of reports, because every cycle has two, and at least one round.');
if (values.write === undefined) await bench();
else writeFiles(values.write, inventContent(sizes[0]!));

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
  const rows: string[][] = [];
  try {
    for (const reports of sizes) rows.push(...(await benchOne(reports, join(folder, String(reports)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}`;
  console.log(`\n${machine}; medians, rounds: ${rounds}\n`);
  const head = ['reports', 'built with', 'wall, s', 'CPU, s', 'peak, MB', 'pages', 'written, MB'];
  const rule = head.map((_, column) => (column === 1 ? '---' : '---:'));
  for (const row of [head, rule, ...rows]) console.log(`| ${row.join(' | ')} |`);
}

/** Builds with all generators in every round, so that other load on the machine affects all of them. */
async function benchOne(reports: number, folder: string): Promise<string[][]> {
  const content = inventContent(reports);
  const subjects = [almanac(join(folder, 'almanac'), content), bareAstro(join(folder, 'astro'), content)];
  const results = subjects.map((subject) => ({ subject, costs: [] as Cost[], out: '' }));
  for (let round = 1; round <= rounds; round++) {
    for (const result of results) {
      // Each build has its own folder, so that none finds or replaces another.
      result.out = join(folder, `${result.subject.name}-${round}`);
      const cost = await measure(result.subject.build(result.out), join(folder, 'measured'));
      result.costs.push(cost);
      console.log(`${reports} reports, round ${round}, ${result.subject.name}: ${cost.wall.toFixed(2)} s`);
    }
  }
  return results.map(({ subject, costs, out }) => {
    const medianOf = (key: keyof Cost) => median(costs.map((cost) => cost[key]));
    const { pages, megabytes } = sizeOf(out);
    const cost = [medianOf('wall').toFixed(1), medianOf('cpu').toFixed(1), medianOf('memory').toFixed(0)];
    return [String(reports), subject.name, ...cost, String(pages), megabytes.toFixed(1)];
  });
}

function almanac(folder: string, content: ReadonlyMap<string, string>): Subject {
  writeFiles(folder, content);
  const env = (out: string) => environment({ ALMANAC_CONTENT: folder, OUT: out });
  return { name: 'Almanac', build: (out) => ({ script: anyContent, cwd: project, env: env(out) }) };
}

/** Includes Pagefind's command, because Almanac's build writes a search index too. */
function bareAstro(folder: string, content: ReadonlyMap<string, string>): Subject {
  writeBaseline(folder, content);
  const script = `${astro} && ${pagefind}`;
  return { name: 'bare Astro', build: (out) => ({ script, cwd: folder, env: environment({ OUT: out }) }) };
}

function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...own };
}

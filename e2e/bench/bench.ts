/**
 * `npm run bench [-- <reports> … [--rounds <n>]]`: measures builds as a history grows, and builds of the same text with
 * Starlight and with Astro alone (README.md here). `npm run bench -- <reports> --write <folder>` only writes the content.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackage } from '../installed-package.ts';
import { writeBaseline } from './baseline.ts';
import { sizeOf, writeFiles } from './files.ts';
import { inventContent } from './invent/content.ts';
import { measure, median, type Build, type Cost } from './measure.ts';
import { installStarlight, writeStarlight } from './starlight.ts';

const url = 'https://bench.example/';
/** As in CI, without what Vite keeps of an earlier build. */
const astro = 'rm -rf node_modules/.vite/deps; "$NODE" node_modules/astro/bin/astro.mjs build';
const anyContent = `${astro} --site ${url} --outDir "$OUT"`;
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
const sizes = positionals.length === 0 ? [2, 40, 400] : positionals.map(Number);
const rounds = Number(values.rounds);
if (!sizes.every((size) => size >= 2 && size % 2 === 0) || !(rounds >= 1))
  throw new Error('Give even numbers of reports, because every cycle has two, and at least one round.');
if (values.write === undefined) await bench();
else writeFiles(values.write, inventContent(sizes[0]!));

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
  const rows: string[][] = [];
  const peer = join(folder, 'starlight');
  const team = join(folder, 'team');
  try {
    installStarlight(peer);
    mkdirSync(team);
    const { project } = await installPackage(team);
    for (const reports of sizes) rows.push(...(await benchOne(reports, join(folder, String(reports)), project, peer)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}`;
  console.log(`\n${machine}; medians, rounds: ${rounds}\n`);
  const head = ['reports', 'built with', 'wall, s', '× Starlight', 'CPU, s', 'peak, MB', '× Starlight'];
  head.push('pages', 'files', 'written, MB');
  const rule = head.map((_, column) => (column === 1 ? '---' : '---:'));
  for (const row of [head, rule, ...rows]) console.log(`| ${row.join(' | ')} |`);
}

/** Builds with all generators in every round, so that other load on the machine affects all of them. */
async function benchOne(reports: number, folder: string, project: string, peer: string): Promise<string[][]> {
  const content = inventContent(reports);
  const subjects = [
    almanac(join(folder, 'almanac'), content, project),
    starlight(peer, content),
    bareAstro(join(folder, 'astro'), content),
  ];
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
  const medianOf = ({ costs }: { costs: Cost[] }, key: keyof Cost) => median(costs.map((cost) => cost[key]));
  const ofPeer = results[1]!;
  return results.map((result) => {
    const [wall, cpu, memory] = [medianOf(result, 'wall'), medianOf(result, 'cpu'), medianOf(result, 'memory')];
    const ratios = [wall / medianOf(ofPeer, 'wall'), memory / medianOf(ofPeer, 'memory')].map((ratio) =>
      ratio.toFixed(2),
    );
    const { pages, files, megabytes } = sizeOf(result.out);
    const costs = [wall.toFixed(1), ratios[0]!, cpu.toFixed(1), memory.toFixed(0), ratios[1]!];
    return [String(reports), result.subject.name, ...costs, String(pages), String(files), megabytes.toFixed(1)];
  });
}

/** Builds in a project in which the package is installed, as teams do. */
function almanac(folder: string, content: ReadonlyMap<string, string>, project: string): Subject {
  writeFiles(folder, content);
  const env = (out: string) => environment({ ALMANAC_CONTENT: folder, OUT: out });
  return { name: 'Almanac', build: (out) => ({ script: anyContent, cwd: project, env: env(out) }) };
}

/** It writes a search index, too. */
function starlight(folder: string, content: ReadonlyMap<string, string>): Subject {
  writeStarlight(folder, content);
  return { name: 'Starlight', build: (out) => ({ script: astro, cwd: folder, env: environment({ OUT: out }) }) };
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

/** `npm test`: everything there is to check, in the order of cost. `npm test -- unit` runs one stage, or several. */

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sites } from '../../e2e/sites.ts';
import { ensureBrowser } from './browser.ts';
import { buildSite } from './build-site.ts';
import { closingLine, none, playwrightCounts, stageCounts, sum, vitestCounts, type Counts } from './counts.ts';
import { SetupError } from './install.mjs';
import { ensureNginx } from './nginx.ts';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const stages = {
  types: checkTypes,
  unit: runUnitTests,
  build: buildSites,
  e2e: runBrowserTests,
};
type Stage = keyof typeof stages;

try {
  const wanted = chosenStages(process.argv.slice(2));
  // A browser that cannot be had is said before anything else takes its time.
  if (wanted.includes('e2e')) process.env['ALMANAC_CHROMIUM'] = ensureBrowser();
  if (wanted.includes('e2e')) findNginxOrSay();
  const total = await run(wanted);
  if (total.passed + total.failed === 0 && wanted.some((stage) => stage === 'unit' || stage === 'e2e')) {
    throw new SetupError('No test ran: look for a filter or an empty folder of tests.');
  }
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** One test alone needs it, and is left out without. */
function findNginxOrSay(): void {
  try {
    ensureNginx(process.cwd());
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.log(`The test that serves a site with nginx will be skipped: ${error.message}.`);
  }
}

function chosenStages(names: string[]): Stage[] {
  const all = Object.keys(stages) as Stage[];
  const unknown = names.find((name) => !all.includes(name as Stage));
  if (unknown !== undefined) throw new SetupError(`There is no stage "${unknown}": choose from ${all.join(', ')}.`);
  return names.length === 0 ? all : all.filter((stage) => names.includes(stage));
}

async function run(wanted: Stage[]): Promise<Counts> {
  const results: Counts[] = [];
  for (const stage of wanted) {
    console.log(`\n== ${stage}`);
    const start = performance.now();
    const counts = await stages[stage]();
    results.push(counts);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`== ${stage}: ${counts.failed === 0 ? 'passed' : 'failed'}, ${seconds} s`);
    if (stage === 'build' && counts.failed > 0) {
      console.log('The tests in the browser are left out, as there is no site to open.');
      break;
    }
  }
  return sum(results);
}

function checkTypes(): Counts {
  return stageCounts(node('node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'));
}

function runUnitTests(): Counts {
  const report = 'test-results/unit.json';
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // It colours logs too, unless told.
  const color = process.stdout.isTTY ? [] : ['--no-color'];
  const ended = node('node_modules/vitest/vitest.mjs', 'run', '--allowOnly=false', ...reporters, ...color);
  return stageCounts(ended, countsIn(report, vitestCounts));
}

async function buildSites(): Promise<Counts> {
  let failed = 0;
  for (const [name, site] of Object.entries(sites)) {
    const { ok, output } = await buildSite(site);
    console.log(ok ? `${name}: built` : `${output}\n${name}: the build failed`);
    if (!ok) failed += 1;
  }
  return { ...none, failed };
}

function runBrowserTests(): Counts {
  const report = 'test-results/e2e.json';
  rmSync(report, { force: true });
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report;
  const ended = node('node_modules/@playwright/test/cli.js', 'test', '--forbid-only', '--reporter=list,json');
  return stageCounts(ended, countsIn(report, playwrightCounts));
}

/** Runs a script with this Node and shows what it prints; true where it ended without an error. */
function node(script: string, ...args: string[]): boolean {
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0;
}

/** What a report says; undefined where the run broke off before it was written. */
function countsIn(report: string, read: (text: string) => Counts): Counts | undefined {
  try {
    return read(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

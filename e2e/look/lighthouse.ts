/**
 * `npm run lighthouse [-- <site> …]`: prints the scores of five pages, each the median of five runs with the preset for
 * phones. Exits with 1 if one is below 100. Only this command downloads Lighthouse, because nothing else needs it.
 */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtPages } from '../built-pages.ts';
import type { SiteName } from '../sites.ts';
import { emptyFolder, forEachSubject } from './subject.ts';

const lighthouse = 'lighthouse@13.5.0';
const runs = 5;

/** What is read of a report (https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md). */
interface Result {
  categories: Record<string, { title: string; score: number | null }>;
}

await forEachSubject(async ({ name, server, program }) => {
  const folder = emptyFolder('lighthouse', name);
  for (const path of measuredPages(name)) {
    const results: Result[] = [];
    for (let run = 1; run <= runs; run++) {
      results.push(
        await measure(server.url + path, join(folder, `${path.replace(/\W+/g, '-') || 'home'}.${run}.json`), program),
      );
    }
    const scores = Object.keys(results[0]!.categories).map((category) => {
      const sorted = results
        .map(({ categories }) => Math.round(100 * (categories[category]!.score ?? 0)))
        .sort((a, b) => a - b);
      return {
        title: results[0]!.categories[category]!.title,
        median: sorted[Math.floor(runs / 2)]!,
        least: sorted[0]!,
      };
    });
    console.log(
      `/${path}  ${scores.map(({ title, median, least }) => `${title} ${median}${least < median ? ` (least ${least})` : ''}`).join(' · ')}`,
    );
    if (scores.some(({ median }) => median < 100)) process.exitCode = 1;
  }
  console.log(`The reports are in ${folder}.`);
});

function measuredPages(name: SiteName): string[] {
  const paths = builtPages(name)
    .filter(({ moved }) => !moved)
    .map(({ path }) => path);
  const first = (pattern: RegExp) => paths.find((path) => pattern.test(path))!;
  return ['', first(/^areas\/[^/]+\/$/), first(/^cycles\/[^/]+\/$/), 'matrix/', 'search/'];
}

async function measure(url: string, report: string, program: string): Promise<Result> {
  const options = [
    '--output=json',
    `--output-path=${report}`,
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  try {
    // Asynchronous, because this process serves the pages that Lighthouse opens.
    await promisify(execFile)(
      'npm',
      ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', url, ...options],
      {
        env: { ...process.env, CHROME_PATH: program },
        shell: process.platform === 'win32',
      },
    );
  } catch (error) {
    throw new Error(
      `Lighthouse could not be run: ${(error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? error}`,
      { cause: error },
    );
  }
  return JSON.parse(readFileSync(report, 'utf8')) as Result;
}

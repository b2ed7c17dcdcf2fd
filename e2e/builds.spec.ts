import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite, environmentOf, startBuild } from './build-site.ts';
import { digestsOf, lastSite } from './last-site.ts';
import { sites } from './sites.ts';

const { content: source, url } = sites.workshop;
const workshop = (outDir: string) => ({ content: source, url, outDir });

test.describe.configure({ timeout: 300_000 });

test('a killed build leaves the last site whole, and the next makes the same again wherever it runs', async ({}, info) => {
  const folder = 'a folder (with spaces)';
  const outDir = lastSite('workshop', `${folder}/site`);
  const whole = digestsOf(outDir);
  expect(whole.size).toBeGreaterThan(100);

  const killed = startBuild(environmentOf(workshop(outDir)));
  await printed(killed.stdout, 'index.html');
  killed.kill('SIGKILL');
  await new Promise((resolve) => killed.once('close', resolve));
  expect(digestsOf(outDir)).toEqual(whole);

  const machine = {
    TZ: 'Asia/Kathmandu',
    LC_ALL: 'tr_TR.UTF-8',
    RAYON_NUM_THREADS: '5',
    // Names that mean something to Astro, Vite and other programs.
    SITE: 'https://site.example',
    BASE_URL: '/base/',
    NODE_ENV: 'test',
    MODE: 'staging',
    DEV: 'yes',
    PUBLIC_SECRET: 'not for a page',
    VITE_SECRET: 'not for a page',
  };
  const last = statSync(outDir).ino;
  const next = startBuild({ ...environmentOf(workshop(outDir)), ...machine });
  const ended = new Promise((resolve) => next.once('close', resolve));
  await printed(next.stdout, 'Building static entrypoints');
  // Meanwhile, no other build of the project runs.
  const other = await buildSite(workshop(info.outputPath('other')));
  expect(other.ok).toBe(false);
  expect(other.output).toMatch(/^Another build of this project is running \(process \d+\): wait for it to end\.$/m);
  expect(await ended).toBe(0);
  expect(statSync(outDir).ino, 'the site is another').not.toBe(last);
  expect(digestsOf(outDir)).toEqual(whole);
  expect(readdirSync(info.outputPath(folder)), 'nothing is left beside it').toEqual(['site']);
});

test('a build is refused where the site would take the place of files that no build wrote', async ({}, info) => {
  const outDir = info.outputPath('thesis');
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), '<h1>Thesis</h1>');
  const { ok, output } = await buildSite(workshop(outDir));
  expect(ok).toBe(false);
  expect(output).toMatch(/thesis holds files that no build of Almanac wrote/);
  expect(output, 'no stack').not.toContain('    at ');
  expect(readdirSync(outDir)).toEqual(['index.html']);
});

/** Waits until a text is printed, and continues reading: a process whose output nobody reads would end. */
function printed(stream: NodeJS.ReadableStream, text: string): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(text)) resolve();
    });
    stream.once('end', () => reject(new Error(`The build ended without printing ${text}:\n${output}`)));
  });
}

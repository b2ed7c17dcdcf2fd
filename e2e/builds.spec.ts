import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { astroBuild, buildSite, environmentOf, startBuild } from './build-site.ts';
import { digestsOf, lastSite } from './last-site.ts';
import { sites } from './sites.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const { outDir: built, ...site } = sites.workshop;
const workshop = (outDir: string) => ({ ...site, outDir });

test.describe.configure({ timeout: 300_000 });

test('the same content gives the same site, byte for byte, in another folder, time zone, locale and environment', async ({}, info) => {
  const outDir = info.outputPath('a folder (with spaces)/site');
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
  const { ok, output } = await astroBuild({ ...environmentOf(workshop(outDir)), ...machine });
  expect(ok, output).toBe(true);
  const digests = digestsOf(outDir);
  expect(digests.size).toBeGreaterThan(100);
  expect(digests).toEqual(digestsOf(join(project, built)));
});

test('a build that is killed leaves the last site whole, and the next one succeeds', async ({}, info) => {
  const outDir = lastSite('workshop');
  const whole = digestsOf(outDir);

  const build = startBuild(environmentOf(workshop(outDir)));
  await printed(build.stdout, 'index.html');
  build.kill('SIGKILL');
  await new Promise((resolve) => build.once('close', resolve));
  expect(digestsOf(outDir)).toEqual(whole);

  const { ok, output } = await buildSite(workshop(outDir));
  expect(ok, output).toBe(true);
  expect(digestsOf(outDir)).toEqual(whole);
  expect(readdirSync(info.outputPath('')), 'nothing is left beside it').toEqual(['site']);
});

test('a second build at the same time is refused, and the first one ends well', async ({}, info) => {
  const outDir = info.outputPath('site');
  const first = startBuild(environmentOf(workshop(outDir)));
  const ended = new Promise((resolve) => first.once('close', resolve));
  await printed(first.stdout, 'Building static entrypoints');
  const second = await buildSite(workshop(outDir));
  expect(second.ok).toBe(false);
  expect(second.output).toMatch(/^Another build of this project is running \(process \d+\): wait for it to end\.$/m);
  expect(await ended).toBe(0);
  expect(existsSync(join(outDir, 'index.html'))).toBe(true);
});

test('a build is refused where the site would take the place of files that no build wrote', async ({}, info) => {
  const outDir = info.outputPath('thesis');
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), '<h1>Thesis</h1>');
  const { ok, output } = await buildSite(workshop(outDir));
  expect(ok).toBe(false);
  expect(output).toMatch(/it holds files that no build of Almanac wrote/);
  expect(output, 'no stack').not.toContain('    at ');
  expect(readdirSync(outDir)).toEqual(['index.html']);
});

/** Waits until a text is printed, and goes on reading: a process that nobody listens to would end. */
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

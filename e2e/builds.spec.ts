import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite, newProject, startAstro } from './build-site.ts';
import { digestsOf, lastSite } from './last-site.ts';
import { sites } from './sites.ts';

const { content: source, url } = sites.workshop;
const project = newProject();
const workshop = (outDir: string) => ({ content: source, url, outDir, project });

test.describe.configure({ timeout: 120_000 });

test('the last site survives a killed build, and the next one makes the same site anywhere', async ({}, info) => {
  const folder = 'a folder (with spaces)';
  const outDir = lastSite('workshop', `${folder}/site`);
  const original = digestsOf(outDir);
  expect(original.size).toBeGreaterThan(100);

  const killed = startAstro('build', workshop(outDir));
  await waitForOutput(killed.stdout, 'generating static routes');
  killed.kill('SIGKILL');
  await new Promise((resolve) => killed.once('close', resolve));
  expect(digestsOf(outDir)).toEqual(original);

  const variables = {
    TZ: 'Asia/Kathmandu',
    LC_ALL: 'tr_TR.UTF-8',
    RAYON_NUM_THREADS: '5',
    // Names that Astro, Vite and other programs read.
    SITE: 'https://site.example',
    BASE_URL: '/base/',
    NODE_ENV: 'test',
    MODE: 'staging',
    DEV: 'yes',
    PUBLIC_SECRET: 'not for a page',
    VITE_SECRET: 'not for a page',
  };
  const last = statSync(outDir).ino;
  const next = startAstro('build', workshop(outDir), [], variables);
  const ended = new Promise((resolve) => next.once('close', resolve));
  await waitForOutput(next.stdout, 'Building static entrypoints');
  // Meanwhile, a second build of the project makes the same site.
  const other = info.outputPath('other');
  expect((await buildSite(workshop(other))).ok).toBe(true);
  expect(await ended).toBe(0);
  expect(statSync(outDir).ino, 'the folder is a new one').not.toBe(last);
  expect(digestsOf(outDir)).toEqual(digestsOf(other));
  // The next build has removed what the killed one left.
  expect(readdirSync(info.outputPath(folder))).toEqual(['site']);
  expect(readdirSync(project).filter((name) => name.startsWith('.site.next-'))).toEqual([]);
});

test('a build refuses to replace files that no build wrote', async ({}, info) => {
  const outDir = info.outputPath('thesis');
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), '<h1>Thesis</h1>');
  const { ok, output } = await buildSite(workshop(outDir));
  expect(ok).toBe(false);
  expect(output).toMatch(/thesis: it holds files that no build of Almanac wrote/);
  expect(output, 'no stack trace').not.toContain('    at ');
  expect(readdirSync(outDir)).toEqual(['index.html']);
});

/** Waits until a text is printed. Reads on after that, because a process whose output nobody reads would end. */
function waitForOutput(stream: NodeJS.ReadableStream, text: string): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(text)) resolve();
    });
    stream.once('end', () => reject(new Error(`The build ended without printing ${text}:\n${output}`)));
  });
}

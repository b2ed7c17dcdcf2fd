import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { plainComponents } from '../src/output/plain-components.ts';
import { buildSite, environmentOf } from '../src/setup/build-site.ts';
import { inventContent } from './bench/invent/content.ts';

/** More cycles than are needed for a build to draw the pages of each kind without Astro (`src/output/plain-components.ts`). */
const reports = 104;

test('a build of a long history draws to the byte what Astro draws', async ({}, info) => {
  test.setTimeout(180_000);
  const content = info.outputPath('content');
  for (const [path, text] of inventContent(reports)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const [ours, byAstro] = [info.outputPath('ours'), info.outputPath('by-astro')];
  const { ok, output } = await buildSite({ content, outDir: ours });
  expect(ok, output).toBe(true);
  const astro = spawnSync(process.execPath, ['src/output/build.ts', '--silent'], { env: environmentOf({ content, outDir: byAstro }), encoding: 'utf8' });
  expect(astro.status, astro.stderr).toBe(0);

  const files = filesOf(ours);
  // Two of each kind are drawn by Astro in any case.
  for (const component of Object.values(plainComponents)) expect(files.filter(isOf(component)).length, component).toBeGreaterThanOrEqual(reports / 2);
  expect(filesOf(byAstro)).toEqual(files);
  expect(files.filter((file) => !readFileSync(join(ours, file)).equals(readFileSync(join(byAstro, file))))).toEqual([]);
});

/** Which files of a site a component draws. */
function isOf(component: string): (file: string) => boolean {
  const path = component.replace('src/pages/', '').replace(/\.astro$/, '.html').replace(/\.ts$/, '');
  const parts = (path.endsWith('/index.html') || path.endsWith('.md') ? path : path.replace('.html', '/index.html')).split('/');
  const pattern = new RegExp(`^${parts.map((part) => (part.startsWith('[') ? '[^/]+' : part.replaceAll('.', '\\.'))).join('/')}$`);
  return (file) => pattern.test(file);
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceOutput } from './replace-output.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-'));
  mkdirSync(join(folder, 'project/content'), { recursive: true });
  writeFileSync(join(folder, 'project/content/site.yaml'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Begins a build into a folder, by `npm run build` or by Astro alone; gives the one that it writes to. */
function begin(out: string, by: 'us' | 'Astro' = 'us', content = 'project/content'): string | undefined {
  let next: string | undefined;
  const setup = replaceOutput(join(folder, 'project'), join(folder, content)).hooks['astro:config:setup'] as unknown as (options: object) => void;
  setup({
    command: 'build',
    config: { outDir: pathToFileURL(`${join(folder, out)}/`), cacheDir: pathToFileURL(`${join(folder, 'cache')}/`), ...(by === 'Astro' && { integrations: [] }) },
    updateConfig: ({ outDir }: { outDir: URL }) => (next = outDir.pathname),
  });
  return next;
}

it('never takes the place of the project, of its content, or of what they are in', () => {
  for (const out of ['project', 'project/content', '.', '..']) expect(() => begin(out), out).toThrow('is in it: name a folder of its own');
  expect(readdirSync(join(folder, 'project'))).toEqual(['content']);
});

it('never takes the place of content that is named by way of a link, nor of a site that has it inside', () => {
  mkdirSync(join(folder, 'site/..content'), { recursive: true });
  writeFileSync(join(folder, 'site/index.html'), '');
  symlinkSync(join(folder, 'site'), join(folder, 'link'));
  for (const out of ['site', 'link']) {
    for (const content of ['site/..content', 'link/..content']) expect(() => begin(out, 'us', content), `${out}, ${content}`).toThrow('is in it: name a folder of its own');
  }
});

it('never writes among the content, where each file of the site would be a mistake; what is hidden there is none', () => {
  for (const out of ['project/content/site', 'project/content/sources/site']) expect(() => begin(out), out).toThrow('which is in the content folder: name a folder elsewhere');
  expect(readdirSync(join(folder, 'project/content'))).toEqual(['site.yaml']);
  expect(begin('project/content/.site')).toBeDefined();
});

it('never takes the place of a folder that is no site', () => {
  mkdirSync(join(folder, 'thesis'));
  writeFileSync(join(folder, 'thesis/chapter-1.tex'), '');
  expect(() => begin('thesis')).toThrow('which is no site that was built before');
  writeFileSync(join(folder, 'thesis/index.html'), '');
  expect(begin('thesis')).toBeDefined();
});

it('says where a site cannot be written', () => {
  writeFileSync(join(folder, 'notes'), '');
  expect(() => begin('notes')).toThrow('which is no site that was built before');
  writeFileSync(join(folder, 'site.lock'), '');
  expect(() => begin('site')).toThrow(/^The site cannot be written to .*site: .*ALMANAC_OUT names another folder\.$/);
});

it('builds beside the output, in the project or elsewhere', () => {
  for (const out of ['project/dist', 'elsewhere/site', 'project-2']) expect(begin(out)).toBe(`${join(folder, out)}.next/`);
});

it('where Astro builds alone, builds in the project for an output elsewhere', () => {
  expect(begin('project/dist', 'Astro')).toBe(`${join(folder, 'project/dist.next')}/`);
  expect(begin('elsewhere/site', 'Astro')).toMatch(/\/project\/\.astro\/site-[0-9a-f]{8}\.next\/$/);
  expect(begin('elsewhere/site', 'Astro'), 'always in the same place').toBe(begin('elsewhere/site', 'Astro'));
  expect(begin('project-2', 'Astro'), 'a name that only begins alike is elsewhere').toContain('/.astro/');
});

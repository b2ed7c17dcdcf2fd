import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, siteName, type ProjectOptions } from './settings.ts';

const isWindows = process.platform === 'win32';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (options: ProjectOptions = {}) => readSettings('/project', { content: folder, ...options });
const urlOf = (options?: ProjectOptions) => {
  const { origin, base } = read(options);
  return origin && origin + base;
};

test('a site in the configuration replaces the URL of site.yaml, and a base alone its path', () => {
  writeFileSync(join(folder, 'site.yaml'), 'url: https://a.example/bé/\n');
  expect(urlOf()).toBe('https://a.example/bé/');
  expect(urlOf({ base: '/' })).toBe('https://a.example/bé/');
  expect(urlOf({ site: 'https://x.example' })).toBe('https://x.example/');
  expect(urlOf({ site: 'HTTPS://X.EXAMPLE/b%C3%A9' })).toBe('https://x.example/bé/');
  expect(urlOf({ site: 'https://x.example', base: '/d' })).toBe('https://x.example/d/');
  expect(urlOf({ base: 'v/1' })).toBe('https://a.example/v/1/');
});

test.each([
  [
    'two million characters',
    `url: https://a.example\n${Array.from({ length: 150_000 }, (_, index) => `k${index}: a\n`).join('')}`,
  ],
  ['a million brackets', `url: https://a.example\na: ${'['.repeat(1_000_000)}`],
  ['mistakes', 'url: https://a.example\n{'],
])('a site.yaml with %s has no URL', (_name, yaml) => {
  writeFileSync(join(folder, 'site.yaml'), yaml);
  expect(urlOf()).toBeUndefined();
});

test.each([
  [{ site: 'ftp://a.example' }, 'site is "ftp://a.example" in astro.config.mjs, and a site has a URL such as'],
  [{ site: 'a.example' }, 'site is "a.example"'],
  [{ site: 'https://a.example:70000' }, 'site is'],
  [{ base: '../reports' }, 'base is "../reports" in astro.config.mjs, and a site has a path such as /reports/.'],
  [{ base: '/a?b#c/' }, 'base is'],
  [{ base: 'https://a.example/reports' }, 'base is'],
])('%o is refused', (options, message) => {
  expect(() => read(options)).toThrow(message);
});

test.skipIf(isWindows)('a site.yaml that links to a device, or is a pipe, has no URL', () => {
  symlinkSync('/dev/zero', join(folder, 'site.yaml'));
  expect(urlOf()).toBeUndefined();
  rmSync(join(folder, 'site.yaml'));
  execFileSync('mkfifo', [join(folder, 'site.yaml')]);
  expect(urlOf()).toBeUndefined();
});

test('a site.yaml with thousands of fields can have a URL', () => {
  const fields = Array.from({ length: 15_000 }, (_, index) => `k${index}: a\n`).join('');
  writeFileSync(join(folder, 'site.yaml'), `url: https://a.example\n${fields}`);
  expect(urlOf()).toBe('https://a.example/');
});

test('a content folder that is a file is an error, one that does not exist is not', () => {
  const file = join(folder, 'passwd');
  writeFileSync(file, '');
  expect(() => read({ content: file })).toThrow(
    `The content folder ${file} is a file. Name a folder with "content" in astro.config.mjs.`,
  );
  expect(read({ content: join(folder, 'none') }).origin).toBeUndefined();
});

test.skipIf(isWindows)('paths are relative to the project', () => {
  expect(readSettings('/team', {})).toMatchObject({
    ...{ folder: '/team/content', root: 'content', publicFolder: '/team/public', pagesFolder: '/team/src/pages' },
  });
  expect(readSettings('/team', { content: '../other/content' })).toMatchObject({
    ...{ folder: '/other/content', root: '/other/content' },
  });
  expect(readSettings('/team/content', { content: '.' })).toMatchObject({ folder: '/team/content', root: '.' });
});

test('the name of a site is its title and folder, on one line', () => {
  expect(siteName(read())).toBe(`Site: ${folder}`);
  writeFileSync(join(folder, 'site.yaml'), 'title: "Kitchen\\n::stop-commands::"\n');
  expect(siteName(read())).toBe(`Site: Kitchen ::stop-commands::, in ${folder}`);
});

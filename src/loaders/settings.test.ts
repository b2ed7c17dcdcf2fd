import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, siteName } from './settings.ts';

const isWindows = process.platform === 'win32';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const urlOf = () => readSettings('/project', { ALMANAC_CONTENT: folder }).url?.href;

test('ALMANAC_URL overrides `url` in site.yaml, in upper or lower case, and has to be a URL', () => {
  writeFileSync(join(folder, 'site.yaml'), 'url: https://a.example/b/\n');
  expect(urlOf()).toBe('https://a.example/b/');
  expect(readSettings('/project', { ALMANAC_CONTENT: folder, ALMANAC_URL: 'HTTPS://X.EXAMPLE' }).url?.href).toBe(
    'https://x.example/',
  );
  expect(() => readSettings('/project', { ALMANAC_CONTENT: folder, ALMANAC_URL: 'x.example' })).toThrow(
    'is not the URL',
  );
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
  expect(() => readSettings('/project', { ALMANAC_CONTENT: file })).toThrow(
    `The content folder ${file} is not a folder. ALMANAC_CONTENT names it.`,
  );
  expect(readSettings('/project', { ALMANAC_CONTENT: join(folder, 'none') }).url).toBeUndefined();
});

test.skipIf(isWindows)(
  'paths are relative to the folder where the command is run, although npm changes to the project',
  () => {
    const settings = readSettings('/project', { INIT_CWD: '/team', ALMANAC_OUT: 'public' });
    expect(settings).toMatchObject({ folder: '/team/content', root: 'content', output: '/team/public' });
    expect(readSettings('/project', { INIT_CWD: '/team', ALMANAC_CONTENT: '../other/content' })).toMatchObject({
      folder: '/other/content',
      root: '/other/content',
    });
    expect(readSettings('/project', {})).toMatchObject({ folder: '/project/content', output: '/project/dist' });
    expect(readSettings('/team/content', { ALMANAC_CONTENT: '.' })).toMatchObject({
      folder: '/team/content',
      root: '.',
    });
  },
);

test.skipIf(isWindows)(
  'the site of `content` is written to `dist` beside it, and that of `ovens` to `ovens-dist`',
  () => {
    expect(readSettings('/project', { ALMANAC_CONTENT: '/team/content' }).output).toBe('/team/dist');
    expect(readSettings('/project', { ALMANAC_CONTENT: '/teams/ovens' }).output).toBe('/teams/ovens-dist');
  },
);

test('the name of a site is its title and folder, on one line', () => {
  expect(siteName(readSettings(dirname(folder), { ALMANAC_CONTENT: basename(folder) }))).toBe(`Site: ${folder}`);
  writeFileSync(join(folder, 'site.yaml'), 'title: "Kitchen\\n::stop-commands::"\n');
  expect(siteName(readSettings(dirname(folder), { ALMANAC_CONTENT: basename(folder) }))).toBe(
    `Site: Kitchen ::stop-commands::, in ${folder}`,
  );
});

import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canKeep, codeFolders, findCode, keepCode } from './kept-code.ts';

let place = '';
const project = () => join(place, 'project');
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'almanac-'));
  vi.stubEnv('ALMANAC_CODE', join(place, 'code'));
  vi.stubEnv('ALMANAC_CACHE', join(place, 'cache'));
  write('project/node_modules/astro/package.json', '{}');
  write('cache/inline-scripts.json', '["a script"]');
  write('site/.prerender/prerender-entry.abc.mjs', "import './chunks/page.mjs'");
  write('site/.prerender/chunks/page.mjs', 'export {}');
  write('site/_astro/Page.css', 'p {}');
  write('site/worker/content-worker.mjs', 'export {}');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), text);
}

const foldersOf = (fingerprint: string, base = '/') => codeFolders(project(), { base }, fingerprint, process.env);
const folderOf = (fingerprint: string, base?: string) => foldersOf(fingerprint, base)[0]!;
const keep = (folder: string) => keepCode(folder, join(place, 'site'), project());

test('code has a folder for each version and each base path, for all sites or for one', () => {
  const folders = [...foldersOf('a'), ...foldersOf('b'), ...foldersOf('a', '/plans/')];
  expect(new Set(folders).size).toBe(6);
  expect(foldersOf('a')).toEqual(folders.slice(0, 2));
  expect(folders.slice(0, 2).map((folder) => dirname(folder))).toEqual([join(place, 'code'), join(place, 'cache')]);
  vi.stubEnv('ALMANAC_CODE', '');
  expect(dirname(folderOf('a'))).toBe(join(project(), 'node_modules/.almanac'));
});

test('where nothing can be written, no code can be kept', () => {
  expect(canKeep(folderOf('a'))).toBe(true);
  write('file', '');
  vi.stubEnv('ALMANAC_CODE', join(place, 'file/code'));
  expect(foldersOf('a').map(canKeep)).toEqual([false, true]);
});

test('what was kept is found, with the packages that it needs', () => {
  const folder = folderOf('a');
  expect(findCode(folder, project())).toBeUndefined();
  keep(folder);
  const { entry, worker, client, scripts } = findCode(folder, project())!;
  expect(readFileSync(entry, 'utf8')).toContain('chunks/page.mjs');
  expect([...client].map(([file, path]) => [file, readFileSync(path, 'utf8')])).toEqual([['_astro/Page.css', 'p {}']]);
  expect(readFileSync(worker, 'utf8')).toBe('export {}');
  expect(readFileSync(scripts, 'utf8')).toBe('["a script"]');
  expect(existsSync(join(dirname(entry), '../node_modules/astro/package.json'))).toBe(true);
  rmSync(join(folder, 'node_modules'));
  expect(findCode(folder, project()), 'packages are not found').toBeUndefined();
});

test('code of which a byte is another one, or a file is gone, is not found, and kept anew', () => {
  const folder = folderOf('a');
  keep(folder);
  for (const file of ['code/chunks/page.mjs', 'client/_astro/Page.css', 'worker/content-worker.mjs', 'inline-scripts.json', 'inventory.json']) {
    appendFileSync(join(folder, file), ' ');
    expect(findCode(folder, project()), file).toBeUndefined();
    keep(folder);
    expect(findCode(folder, project()), file).toBeDefined();
    rmSync(join(folder, file));
    expect(findCode(folder, project()), file).toBeUndefined();
    keep(folder);
  }
  expect(readdirSync(join(place, 'code')).length).toBe(1);
});

test('what another checkout takes away in the same moment is no mistake', () => {
  keep(folderOf('a'));
  // As a folder that is listed and gone when it is looked at.
  symlinkSync(join(place, 'gone'), join(place, 'code/code-0123456789abcdef'), 'junction');
  keep(folderOf('b'));
  expect(findCode(folderOf('b'), project())).toBeDefined();
});

test('of many versions the last few that were used are kept', () => {
  const folders = [...'abcdefg'].map((fingerprint) => folderOf(fingerprint));
  folders.slice(0, 6).forEach((folder, index) => {
    keep(folder);
    utimesSync(folder, new Date(2021, 3, index + 1), new Date(2021, 3, index + 1));
  });
  findCode(folders[0]!, project());
  keep(folders[6]!);
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, false, true, true, true, true, true]);
});

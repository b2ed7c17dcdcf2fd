import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outputFolder, stampFile, workFolder } from './build-folders.ts';

let root: string;
let project: string;
let content: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'almanac-')));
  project = folder('project');
  content = folder('plans/content');
});

afterEach(() => rmSync(root, { recursive: true }));

test('a build can write to a new folder, an empty one, and one that a build wrote', () => {
  const newFolders = ['project/dist', 'plans/dist', 'elsewhere'].map((path) => join(root, path));
  for (const path of newFolders) expect(check(path)).toBe(path);
  expect(check(folder('project/dist'))).toBe(join(project, 'dist'));
  expect(check(folder('project/dist', stampFile))).toBe(join(project, 'dist'));
});

test('a build follows a symbolic link', () => {
  const site = folder('project/site', stampFile);
  symlinkSync(site, join(project, 'dist'));
  expect(check(join(project, 'dist'))).toBe(site);
});

test.each<[what: string, makeFolder: () => string, message: string]>([
  [
    'files that no build wrote',
    () => folder('thesis', 'index.html'),
    'thesis holds files that no build of Almanac wrote',
  ],
  [
    'files in the folder for the last site',
    () => folder('site.last', 'a.txt').slice(0, -5),
    'site.last holds files that no build of Almanac',
  ],
  ['a folder inside the content', () => join(content, 'dist'), 'it is in the content folder'],
  ['the project itself', () => project, 'is in it'],
  ['a folder around the content', () => join(root, 'plans'), 'is in it'],
  ['files behind a symbolic link', () => linkTo(folder('victim', 'a.txt')), 'victim holds files that no build'],
])('a build does not replace %s', (_what, makeFolder, message) => {
  const path = makeFolder();
  expect(() => check(path)).toThrow(message);
});

test('a build works in a new folder, and deletes the folders of stopped builds', () => {
  // No process has a number this high.
  const stopped = join(project, '.astro/build-99999999');
  mkdirSync(stopped, { recursive: true });
  writeFileSync(join(stopped, 'index.html'), '');
  writeFileSync(join(project, '.astro/types.d.ts'), '');
  expect(existsSync(workFolder(project))).toBe(true);
  expect(existsSync(stopped)).toBe(false);
  expect(existsSync(join(project, '.astro/types.d.ts'))).toBe(true);
});

test('a second build of the same project is refused while one runs', () => {
  mkdirSync(join(project, `.astro/build-${process.ppid}`), { recursive: true });
  expect(() => workFolder(project)).toThrow(`process ${process.ppid}`);
});

function check(path: string): string {
  return outputFolder(path, project, content);
}

/** Makes a folder, and an empty file in it if a name is given. */
function folder(path: string, file?: string): string {
  const absolute = join(root, path);
  mkdirSync(absolute, { recursive: true });
  if (file !== undefined) writeFileSync(join(absolute, file), '');
  return absolute;
}

function linkTo(target: string): string {
  symlinkSync(target, join(project, 'dist'));
  return join(project, 'dist');
}

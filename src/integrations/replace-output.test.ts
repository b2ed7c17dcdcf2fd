import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampFile } from './output/build-folder.ts';
import { outputFolder } from './replace-output.ts';

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
    'thesis: it holds files that no build of Almanac wrote',
  ],
  ['a file', () => join(folder('project', 'dist'), 'dist'), 'dist: it is not a folder'],
  ['a link that leads nowhere', () => linkTo(join(root, 'nowhere')), 'dist: it is not a folder'],
  ['a folder inside the content', () => join(content, 'dist'), 'it is in the content folder'],
  ['the project itself', () => project, 'is in it'],
  ['a folder around the content', () => join(root, 'plans'), 'is in it'],
  ['files behind a symbolic link', () => linkTo(folder('victim', 'a.txt')), 'it holds files that no build'],
])('a build does not replace %s', (_what, makeFolder, message) => {
  const path = makeFolder();
  expect(() => check(path)).toThrow(message);
});

function check(path: string): string {
  return outputFolder(path, project, content);
}

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

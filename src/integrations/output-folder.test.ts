import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampFile, outputFolder } from './output-folder.ts';

let root: string;
let project: string;
let content: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'almanac-')));
  project = folder('project');
  content = folder('plans/content');
});

afterEach(() => rmSync(root, { recursive: true }));

test('a new folder, an empty one and one that a build wrote are taken', () => {
  const places = ['project/dist', 'plans/dist', 'elsewhere'].map((path) => join(root, path));
  for (const place of places) expect(check(place)).toBe(place);
  expect(check(folder('project/dist'))).toBe(join(project, 'dist'));
  expect(check(folder('project/dist', stampFile))).toBe(join(project, 'dist'));
});

test('a link is followed', () => {
  const site = folder('project/site', stampFile);
  symlinkSync(site, join(project, 'dist'));
  expect(check(join(project, 'dist'))).toBe(site);
});

test.each<[what: string, path: () => string, says: string]>([
  [
    'files that no build wrote',
    () => folder('thesis', 'index.html'),
    'thesis holds files that no build of Almanac wrote',
  ],
  [
    'files beside it',
    () => folder('site.last', 'a.txt').slice(0, -5),
    'site.last holds files that no build of Almanac',
  ],
  ['a folder of the content', () => join(content, 'dist'), 'it is in the content folder'],
  ['the project', () => project, 'is in it'],
  ['a folder with the content in it', () => join(root, 'plans'), 'is in it'],
  ['files that no build wrote, by a link', () => linkTo(folder('victim', 'a.txt')), 'victim holds files that no build'],
])('a build does not replace %s', (_what, path, says) => {
  const place = path();
  expect(() => check(place)).toThrow(says);
});

function check(place: string): string {
  return outputFolder(place, project, content);
}

/** Makes a folder, with a file of the name if one is given. */
function folder(path: string, file?: string): string {
  const made = join(root, path);
  mkdirSync(made, { recursive: true });
  if (file !== undefined) writeFileSync(join(made, file), '');
  return made;
}

function linkTo(target: string): string {
  symlinkSync(target, join(project, 'dist'));
  return join(project, 'dist');
}

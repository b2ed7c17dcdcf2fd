import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildFolder, outputFolder, replaceSite } from './replace-output.ts';

const stampFile = '.almanac';

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

test('the finished site takes the place of the last one, and nothing else is left', () => {
  const output = folder('project/dist', 'old.html');
  const site = buildFolder(output);
  writeFileSync(join(site, 'index.html'), 'new');
  replaceSite(site, output);
  expect(readdirSync(project)).toEqual(['dist']);
  expect(readdirSync(output).sort()).toEqual([stampFile, 'index.html']);
});

test('if the finished site cannot be put in its place, the last one stays', () => {
  const output = folder('project/dist', 'old.html');
  expect(() => replaceSite(join(project, 'missing'), output)).toThrow(`The site cannot be written to ${output}`);
  expect(readdirSync(project)).toEqual(['dist']);
  expect(readdirSync(output)).toEqual(['old.html']);
});

test('what killed builds left is removed after an hour, and what another build works in is not', () => {
  const output = join(project, 'dist');
  const [killed, running] = [buildFolder(output), buildFolder(output)];
  const replaced = folder('project/.dist.next-12345678-last', 'index.html');
  const other = folder('project/.distant.next-1', 'index.html');
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const path of [killed, replaced, other]) utimesSync(path, longAgo, longAgo);
  const next = buildFolder(output);
  expect([killed, running, replaced, other, next].map((path) => existsSync(path))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
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

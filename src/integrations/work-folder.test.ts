import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workFolder } from './work-folder.ts';

let root: string;
let project: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'almanac-')));
  project = join(root, 'project');
  mkdirSync(project);
});

afterEach(() => rmSync(root, { recursive: true }));

test('a build works in a new folder, and deletes the folders of stopped builds', () => {
  // No process has a number this high.
  const left = join(project, '.astro/build-99999999');
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'index.html'), '');
  writeFileSync(join(project, '.astro/types.d.ts'), '');
  expect(existsSync(workFolder(project))).toBe(true);
  expect(existsSync(left)).toBe(false);
  expect(existsSync(join(project, '.astro/types.d.ts'))).toBe(true);
});

test('a second build of the same project is refused while one runs', () => {
  mkdirSync(join(project, `.astro/build-${process.ppid}`), { recursive: true });
  expect(() => workFolder(project)).toThrow(`process ${process.ppid}`);
});

import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { givenFiles, placeGiven } from './given-files.ts';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(project, { recursive: true }));

test('a project without such files has none', () => {
  expect([...givenFiles(project)]).toEqual([]);
});

test('files are placed as they are, and what had their place stays as it is under its other name', () => {
  mkdirSync(join(project, 'public/deep/er'), { recursive: true });
  mkdirSync(join(project, 'site'));
  writeFileSync(join(project, 'public/deep/er/file.bin'), Buffer.from([0, 255, 10]));
  writeFileSync(join(project, 'public/robots.txt'), 'new');
  writeFileSync(join(project, 'last.txt'), 'old');
  linkSync(join(project, 'last.txt'), join(project, 'site/robots.txt'));
  const files = givenFiles(project);
  expect([...files].sort()).toEqual(['deep/er/file.bin', 'robots.txt']);
  placeGiven(project, files, join(project, 'site'));
  expect([...readFileSync(join(project, 'site/deep/er/file.bin'))]).toEqual([0, 255, 10]);
  expect(readFileSync(join(project, 'site/robots.txt'), 'utf8')).toBe('new');
  expect(readFileSync(join(project, 'last.txt'), 'utf8')).toBe('old');
});

test.skipIf(process.platform === 'win32')('a link is named', () => {
  mkdirSync(join(project, 'public'));
  symlinkSync('/nowhere', join(project, 'public/logo.svg'));
  expect(() => givenFiles(project)).toThrow('public/logo.svg is no file');
});

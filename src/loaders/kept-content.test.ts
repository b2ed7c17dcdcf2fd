import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKitchen } from '../report/kitchen.fixture.ts';
import { contentOf, keepContent, readKeptContent } from './kept-content.ts';

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'almanac-')), 'below/content.json');
});
afterEach(() => rmSync(join(file, '../..'), { recursive: true }));

const content = () => readKitchen({}).content!;

test('what was kept is what was read, and counts for the same code', () => {
  expect(readKeptContent(file, 'code')).toBeUndefined();
  keepContent(file, 'code', content(), undefined);
  expect(contentOf(file)).toEqual(content());
  expect(readKeptContent(file, 'code')).toBeDefined();
  expect(readKeptContent(file, 'newer')).toBeUndefined();
});

test('what was kept of a file stays as it was, and what is gone goes', () => {
  keepContent(file, 'code', content(), undefined);
  const known = readKeptContent(file)!;
  const [digest = '', json = ''] = [...known.files][0]!;
  const marked = new Map(known.files).set(digest, json.replace('"title":', '"title" :'));
  keepContent(file, 'code', { ...content(), redirects: { '/old/': '/areas/ovens/' } }, { ...known, files: marked });
  expect(readKeptContent(file)!.files).toEqual(marked);
  keepContent(file, 'code', { ...content(), reports: content().reports.slice(1) }, known);
  expect([...readKeptContent(file)!.files.keys()]).toEqual([...known.files.keys()].slice(1));
});

test('a file that says the same is not written again', () => {
  keepContent(file, 'code', content(), undefined);
  const { ino, mtimeMs } = statSync(file);
  keepContent(file, 'code', content(), readKeptContent(file, 'code'));
  expect(statSync(file)).toMatchObject({ ino, mtimeMs });
});

test('a file of which a byte is another one, or that was cut off, holds nothing', () => {
  keepContent(file, 'code', content(), undefined);
  const sound = readFileSync(file, 'utf8');
  for (const damaged of [sound.replace('Kitchen', 'Kitchin'), sound.slice(0, -1), sound.replace('code', 'mode'), '', 'code', '\n']) {
    expect(damaged).not.toBe(sound);
    writeFileSync(file, damaged);
    expect(readKeptContent(file, 'code'), damaged.slice(0, 40)).toBeUndefined();
    expect(() => contentOf(file)).toThrow('Build again');
  }
});

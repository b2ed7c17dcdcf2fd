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

test('a report that was kept before stays as it was, and one that is gone goes', () => {
  keepContent(file, 'code', content(), undefined);
  const known = readKeptContent(file)!;
  const [digest = '', json = ''] = [...known.reports][0]!;
  const marked = new Map(known.reports).set(digest, json.replace('"title":', '"title" :'));
  keepContent(file, 'code', { ...content(), redirects: { '/old/': '/areas/ovens/' } }, { ...known, reports: marked });
  expect(readKeptContent(file)!.reports).toEqual(marked);
  keepContent(file, 'code', { ...content(), reports: content().reports.slice(1) }, known);
  expect([...readKeptContent(file)!.reports.keys()]).toEqual([...known.reports.keys()].slice(1));
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

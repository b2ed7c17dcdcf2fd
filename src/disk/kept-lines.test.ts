import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepLines, keyedLines, readKeptLines } from './kept-lines.ts';

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'almanac-')), 'below/lines');
});
afterEach(() => rmSync(join(file, '../..'), { recursive: true }));

test('lines are read as they were kept, by the same code', () => {
  expect(readKeptLines(file)).toBeUndefined();
  keepLines(file, 'code', ['a Öfen und Lampen', 'b ', '']);
  expect(readKeptLines(file, 'code')).toEqual(['a Öfen und Lampen', 'b ', '']);
  expect(readKeptLines(file)).toEqual(readKeptLines(file, 'code'));
  expect(readKeptLines(file, 'newer')).toBeUndefined();
  expect(keyedLines(readKeptLines(file)!.slice(0, 2))).toEqual(new Map([['a', 'Öfen und Lampen'], ['b', '']]));
  appendFileSync(file, 'x');
  expect(readKeptLines(file)).toBeUndefined();
});

test('no lines are lines too', () => {
  keepLines(file, 'code', []);
  expect(readKeptLines(file, 'code')).toEqual([]);
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKitchen } from '../report/kitchen.fixture.ts';
import { readKeptReports, writeKeptReports } from './kept-reports.ts';

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'almanac-')), 'below/reports.json');
});
afterEach(() => rmSync(join(file, '../..'), { recursive: true }));

const reports = () => readKitchen({}).content!.reports;

test('what was kept is what was read, for the same code', () => {
  expect(readKeptReports(file, 'code').size).toBe(0);
  writeKeptReports(file, 'code', reports(), new Map());
  const kept = readKeptReports(file, 'code');
  expect([...kept.values()].map((json) => JSON.parse(json) as unknown)).toEqual(JSON.parse(JSON.stringify(reports())));
  expect(readKeptReports(file, 'newer').size).toBe(0);
  expect(readKeptReports(file)).toEqual(kept);
});

test('a file that says the same is not written again', () => {
  const kept = writeKeptReports(file, 'code', reports(), new Map());
  const before = statSync(file);
  expect(writeKeptReports(file, 'code', reports(), kept)).toBe(kept);
  expect(statSync(file)).toEqual(before);
  writeKeptReports(file, 'code', reports().slice(1), kept);
  expect(readKeptReports(file).size).toBe(kept.size - 1);
});

test('a file of which a byte is another one, or that was cut off, holds nothing', () => {
  writeKeptReports(file, 'code', reports(), new Map());
  const sound = readFileSync(file, 'utf8');
  for (const damaged of [sound.replace('Kitchen', 'Kitchin'), sound.slice(0, -1), sound.replace('code', 'mode'), '', 'code', '\n']) {
    expect(damaged).not.toBe(sound);
    writeFileSync(file, damaged);
    expect(readKeptReports(file, 'code').size, damaged.slice(0, 40)).toBe(0);
  }
});

import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { knownEntries, writeDocument } from './kept-documents.ts';

let place = '';
const file = () => join(place, 'dist/api/items.json');
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'almanac-'));
  vi.stubEnv('ALMANAC_OUT', join(place, 'dist'));
  vi.stubEnv('ALMANAC_CACHE', join(place, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

const pieces = [{ text: '{"items":[\n' }, { text: '"Öfen"', key: 'a' }, { text: ',\n' }, { text: Buffer.from('"lamp"'), key: 'b' }, { text: ',\n' }, { text: '0', key: undefined }, { text: ']}' }];
const entries = () => [...knownEntries('items')].map(([key, text]) => [key, Buffer.from(text).toString()]);

test('entries of a document that was written are found by their keys', async () => {
  expect(entries()).toEqual([]);
  await writeDocument('items', file(), pieces);
  expect(readFileSync(file(), 'utf8')).toBe('{"items":[\n"Öfen",\n"lamp",\n0]}');
  expect(entries()).toEqual([['a', '"Öfen"'], ['b', '"lamp"']]);
  expect([...knownEntries('changes')]).toEqual([]);
});

test('of a document that is another one, or gone, nothing is known', async () => {
  await writeDocument('items', file(), pieces);
  writeFileSync(file(), readFileSync(file(), 'utf8').replace('lamp', 'damp'));
  expect(entries()).toEqual([]);
  rmSync(file());
  expect(entries()).toEqual([]);
});

test('of a document whose note is damaged nothing is known', async () => {
  await writeDocument('items', file(), pieces);
  appendFileSync(join(place, 'cache/documents/items.json'), ' ');
  expect(entries()).toEqual([]);
});

test('a long document is written whole, whatever its pieces are, and others have a turn', async () => {
  let turns = 0;
  const count = setInterval(() => turns++, 1);
  const long = Array.from({ length: 3_000 }, (_, index) => ({ text: `${'é'.repeat(1_000)}\n`, key: String(index) }));
  await writeDocument('items', file(), (function* () {
    for (const piece of long) {
      const until = performance.now() + 0.05;
      while (performance.now() < until);
      yield piece;
    }
  })());
  clearInterval(count);
  expect(readFileSync(file(), 'utf8')).toBe(long.map(({ text }) => text).join(''));
  expect(knownEntries('items').size).toBe(3_000);
  expect(turns).toBeGreaterThan(0);
});

test('no document takes the place of a file that is there', async () => {
  await writeDocument('items', file(), pieces);
  await expect(writeDocument('items', file(), [{ text: 'other' }])).rejects.toThrow('EEXIST');
  expect(existsSync(file())).toBe(true);
  expect(readFileSync(file(), 'utf8')).toContain('lamp');
});

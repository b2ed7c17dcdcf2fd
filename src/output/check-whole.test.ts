import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWhole } from './check-whole.ts';
import { Found } from './found.ts';
import { scanOf, type Scanned } from './scan.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(site, { recursive: true }));

const place = { origin: 'https://x.example', base: '/r/' };
const made = Promise.resolve({ records: 0, searched: [] });

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

/** What a scan before has found in files with these texts, of which only some are still there. */
function scanned(texts: Record<string, string>, files: readonly string[]): Scanned {
  const found = new Found();
  for (const [file, text] of Object.entries(texts)) found.add(file, text);
  return { files: new Set(files), scan: scanOf(found) };
}

const toSeal = '<a href="/r/cycles/k1/#seal">seal</a>';
const before = {
  'index.html': '<a href="/r/cycles/k1/">k1</a>',
  'cycles/k1/index.html': '<h1 id="seal">Seal</h1>',
  'areas/ovens/index.html': toSeal,
  'feed.xml': '<link>https://x.example/r/cycles/k1/#seal</link>',
};
const faultsOf = async (now: Record<string, string>, kept: readonly string[]) => {
  for (const [file, text] of Object.entries(now)) write(file, text);
  const output = await checkWhole(site, place, made, [scanned(before, kept)]);
  return { faults: output.faults.map(({ file, others, written, why }) => [file, others, written, why]), addresses: output.uses.keys() };
};

test('an address that only pages of the last build had is no fault, and forgotten', async () => {
  // One of them was handed over to the build, and is gone.
  const { faults, addresses } = await faultsOf({ ...before, 'cycles/k1/index.html': '<h1 id="lamp">Lamp</h1>', 'areas/ovens/index.html': '', 'feed.xml': '' }, ['index.html', 'addresses.json']);
  expect(faults).toEqual([]);
  expect(addresses).toEqual(['/r/cycles/k1/']);
});

test('an address that a page of the last build still has is a fault, told with the page', async () => {
  const now = { ...before, 'cycles/k1/index.html': '<h1 id="lamp">Lamp</h1>', 'feed.xml': '' };
  expect((await faultsOf(now, ['index.html', 'areas/ovens/index.html'])).faults).toEqual([['areas/ovens/index.html', 0, '/r/cycles/k1/#seal', 'no anchor']]);
});

test('so is one that another file spells otherwise', async () => {
  const now = { ...before, 'cycles/k1/index.html': '<h1 id="lamp">Lamp</h1>', 'areas/ovens/index.html': '' };
  expect((await faultsOf(now, ['index.html', 'feed.xml'])).faults).toEqual([['feed.xml', 0, 'https://x.example/r/cycles/k1/#seal', 'no anchor']]);
});

test('so is one in an entry of a document that was taken from the last site', async () => {
  const now = { ...before, 'cycles/k1/index.html': '<h1 id="lamp">Lamp</h1>', 'areas/ovens/index.html': '', 'feed.xml': '', 'api/items.json': '{"items":[\n{"path":"/r/cycles/k1/#seal"}\n]}' };
  const { faults } = await faultsOf(now, ['index.html', 'api/items.json']);
  expect(faults).toEqual([['api/items.json', 0, '/r/cycles/k1/#seal', 'no anchor']]);
});

test('with many addresses that lead nowhere all files are scanned', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`old/${index}/index.html`, `<a href="/r/gone/${index}/">`]));
  for (const [file, text] of Object.entries(before)) write(file, text);
  const { faults, uses } = await checkWhole(site, place, made, [scanned({ ...before, ...many }, Object.keys(before))]);
  expect(faults).toEqual([]);
  expect(uses.keys().sort()).toEqual(['/r/cycles/k1/', '/r/cycles/k1/#seal', 'https://x.example/r/cycles/k1/#seal']);
});

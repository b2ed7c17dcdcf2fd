import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesWith } from './files-with.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('files are found that have an address in any spelling, escaped too', () => {
  const texts = {
    'path.html': '<a href="/r/cycles/k1/#öfen/seal">',
    'full.xml': '<link>https://x.example/r/cycles/k1/#öfen/seal</link>',
    'escaped.html': '<a href="/r/search/?q=a&amp;cycle=k1">',
    'data.json': '{"path":"/r/cycles/k1/#öfen/seal"}',
    'other.html': '<a href="/r/cycles/k2/#öfen/seal">',
  };
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
  const found = (...addresses: string[]) => [...filesWith(folder, Object.keys(texts), addresses)];
  expect(found('/r/cycles/k1/#öfen/seal')).toEqual(['path.html', 'full.xml', 'data.json']);
  expect(found('https://x.example/r/cycles/k1/#öfen/seal', '/r/cycles/k1/#öfen/seal')).toEqual(['path.html', 'full.xml', 'data.json']);
  expect(found('/r/search/?q=a&cycle=k1')).toEqual(['escaped.html']);
  expect(found('/r/nowhere/')).toEqual([]);
  expect(found()).toEqual([]);
});

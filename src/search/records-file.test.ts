import { expect, test, vi } from 'vitest';
import type { Passage } from './record.ts';
import { toIndexedRecords } from './records-file.ts';

const urls = (path: string, passages: Passage[]) =>
  toIndexedRecords([{ kind: 'item', path, title: '', names: [], filters: {}, passages: () => passages }])[0]!.urls;

test('a record links to its page, its anchors and its lines, all below the base path', () => {
  vi.stubEnv('ALMANAC_BASE', '/r/');
  const listings = [
    { cycle: 'k2', status: 'planned', prefix: 'plan/' },
    { cycle: 'k1', status: 'completed', prefix: '' },
  ];
  const line = { target: { line: 'ovens/seal', listings }, text: '/t/' };
  expect(urls('/areas/ovens/seal/', [line, { target: { anchor: '' }, text: '' }])).toEqual([
    '/r/areas/ovens/seal/',
    '/r/cycles/k2/#plan/ovens/seal',
    '/r/cycles/k1/#ovens/seal',
  ]);
  const anchored = { target: { anchor: '_status' }, text: '' };
  expect(urls('/cycles/k1/', [anchored])).toEqual(['/r/cycles/k1/', '/r/cycles/k1/#_status']);
});

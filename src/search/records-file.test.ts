import { expect, test } from 'vitest';
import type { Passage } from './record.ts';
import { toIndexedRecord } from './records-file.ts';

const addresses = (path: string, passages: Passage[]) =>
  toIndexedRecord({ kind: 'item', path, title: '', names: [], filters: {}, passages }, '/r/').addresses;

test('the search leads to pages, their anchors and lines on the pages of cycles, below the base path', () => {
  const line = { id: 'ovens/seal?k2~plan/~planned,k1~status~completed', text: '/t/', also: [] };
  expect(addresses('/areas/ovens/seal/', [line, { id: '~', text: '', also: [] }])).toEqual([
    '/r/areas/ovens/seal/',
    '/r/cycles/k2/#plan/ovens/seal',
    '/r/cycles/k1/#ovens/seal',
  ]);
  const said = [{ id: '~_status', text: '', also: [] }];
  expect(addresses('/cycles/k1/', said)).toEqual(['/r/cycles/k1/', '/r/cycles/k1/#_status']);
});

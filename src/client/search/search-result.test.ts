import { expect, test } from 'vitest';
import { nameSeparator } from '../../search/record.ts';
import type { PagefindFragment } from './pagefind.ts';
import { matchedTexts, readResult } from './search-result.ts';

const line = { line: 'ovens/seals', listings: [{ cycle: 'k1', status: 'planned', prefix: 'plan/' }] };
const idOf = (target: object) => encodeURIComponent(JSON.stringify(target));

const fragment: PagefindFragment = {
  url: '/areas/ovens/seals/',
  content: '',
  raw_content: 'Seals · Replace the seals · By hand',
  filters: {
    kind: ['item'],
    area: ['ovens'],
    change: ['unlisted'],
    changeIn: ['k1/unlisted', 'k2/new', 'k3/unlisted'],
  },
  meta: { title: 'Seals', names: ['Door seals', 'Gaskets'].join(nameSeparator) },
  anchors: [
    { id: idOf({ anchor: '' }), title: 'By hand', location: 6 },
    { id: idOf(line), title: 'Replace the seals', location: 2 },
  ],
  weighted_locations: [{ location: 0 }, { location: 4 }, { location: 4 }],
};
const read = (changes: Partial<PagefindFragment>) =>
  readResult({ id: '', score: 1, data: () => Promise.resolve({ ...fragment, ...changes }) });

test('a result has the passages of its record in order, and those that the query matches are marked', async () => {
  const { passages, names, matched } = await read({});
  expect(passages).toEqual([
    {
      target: line,
      text: 'Replace the seals',
      isMatched: true,
    },
    { target: { anchor: '' }, text: 'By hand', isMatched: false },
  ]);
  expect([names, matched]).toEqual([
    ['Door seals', 'Gaskets'],
    ['Seals', 'seals'],
  ]);
});

test('an item is unlisted since the last cycle that no longer listed it, unless it is listed again', async () => {
  expect((await read({})).unlistedSince).toBe('k3');
  expect((await read({ filters: { ...fragment.filters, change: ['carried'] } })).unlistedSince).toBeUndefined();
});

test('words of a language without spaces are told apart as Pagefind does', () => {
  expect(matchedTexts({ ...fragment, raw_content: 'オーブン\u200bの\u200bシール\u200b' })).toEqual(['オーブン', '']);
});

import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Group } from './find.ts';
import { countMessage, responseMessages, unknownFilterMessages } from './messages.ts';
import type { SearchResponse } from './query.ts';
import { noFilters, type SearchState } from './search-state.ts';

beforeAll(() => void vi.stubGlobal('document', new JSDOM().window.document));
afterAll(() => vi.unstubAllGlobals());

const nothing: SearchResponse = {
  query: 'seals',
  words: ['seals'],
  groups: [],
  total: 0,
  unknown: [],
  isPartial: false,
  isOfWords: true,
};
const groups = [
  { kind: 'item', total: 7 },
  { kind: 'topic', total: 1 },
] as Group[];
const browse = 'Browse all topics, the areas, the matrix or the list of all items.';
const tooMany = 'Nothing passes all the filters: clear some of them to find more.';

const textOf = (parts: readonly (Node | string)[]) =>
  parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');

test.each([
  ['No results', { query: '' }],
  ['No results for seals', {}],
  ['8 results: 7 items and 1 topic', { query: '', total: 8, groups }],
  ['8 results for seals: 7 items and 1 topic', { total: 8, groups }],
])('%s', (message, response) => {
  expect(textOf(countMessage({ ...nothing, ...response }))).toBe(message);
});

test.each<[string, string[], Partial<SearchState>, Partial<SearchResponse>]>([
  ['a query that was searched for as it is', [], {}, { total: 8, groups }],
  [
    'a corrected query',
    ['“seels” is in no report. Showing results for seals.'],
    { query: 'seels' },
    { total: 8, groups },
  ],
  [
    'a query with one word corrected and one left out',
    ['“seels wax” is in no report. Showing results for seals.', '“wax” is in no report, so it was left out.'],
    { query: 'seels wax' },
    { total: 8, groups, unknown: ['wax'] },
  ],
  [
    'words that were left out, as they were typed',
    ['“DM-123” and “Wax” are in no report, so they were left out.'],
    { query: '(DM-123) seals Wax' },
    { query: '(DM-123) seals Wax', total: 8, groups, unknown: ['dm123', 'wax'] },
  ],
  ['an unknown word', ['“seals” is in no report.', browse], {}, { unknown: ['seals'] }],
  ['results with some of the words', ['No exact match. Closest results:'], {}, { total: 8, groups, isPartial: true }],
  [
    'a query without a word',
    ['A search needs a letter or a digit.', browse],
    { query: '…' },
    { query: '…', words: [] },
  ],
  ['too many filters', [tooMany, browse], { filters: { ...noFilters, cycle: ['k1'] } }, {}],
  ['filters alone', [tooMany], { query: '', filters: { ...noFilters, cycle: ['k1'] } }, { query: '', words: [] }],
  [
    'filters beside an unknown word',
    ['“seals” is in no report.', browse],
    { filters: { ...noFilters, cycle: ['k1'] } },
    { unknown: ['seals'] },
  ],
])('what is said about %s', (_, messages, state, response) => {
  const said = responseMessages({ query: 'seals', filters: noFilters, ...state }, { ...nothing, ...response });
  expect(said.map(({ textContent }) => textContent)).toEqual(messages);
});

test('a filter value that the site lacks is named', () => {
  const [message, ...others] = unknownFilterMessages([{ filter: 'area', value: 'garage' }]);
  expect(message!.textContent).toBe('There is no area “garage”, so that filter was ignored.');
  expect(others).toEqual([]);
});

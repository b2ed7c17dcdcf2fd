import { expect, test } from 'vitest';
import { countFilters } from './filter-counts.ts';
import { sampleFilterValues } from './filter-values.fixture.ts';
import type { SearchIndex } from './pagefind.ts';
import type { SearchResponse } from './query.ts';
import { noFilters, type Filters } from './search-state.ts';

/** Counts with an index that has two results for whatever it is asked, and gives every question. */
async function asked(filters: Partial<Filters>, found: Partial<SearchResponse> = {}) {
  const questions: Filters[] = [];
  const index = {
    loadFilters: () => Promise.resolve(),
    search: (_words: readonly string[], within: Filters) => {
      questions.push(within);
      return Promise.resolve({ results: [{}, {}], filters: { area: { ovens: 7 }, cycle: { k1: 5 } } });
    },
  } as unknown as SearchIndex;
  const response = { words: ['seals'], unknown: [], total: 2, isPartial: false, isOfWords: true, ...found };
  const counts = await countFilters(index, response, { ...noFilters, ...filters }, sampleFilterValues);
  return { counts: counts!, questions };
}

test('one search counts all values of a filter, without what is chosen of it', async () => {
  const { counts, questions } = await asked({ area: ['ovens'], kind: ['item'] });
  expect([counts.area, counts.cycle, counts.kind]).toEqual([{ ovens: 7 }, { k1: 5 }, {}]);
  expect(questions).toContainEqual({ ...noFilters, kind: ['item'] });
  expect(questions).toHaveLength(5);
});

test('beside a status, each cycle is searched by itself, and the other way round', async () => {
  const [cycle = ''] = sampleFilterValues.cycle.keys();
  const [status = ''] = sampleFilterValues.status.keys();
  const { counts, questions } = await asked({ status: [status] });
  expect(counts.cycle[cycle]).toBe(2);
  expect(questions).toContainEqual({ ...noFilters, status: [status], cycle: [cycle] });
  expect((await asked({ cycle: [cycle] })).counts).toMatchObject({ status: { [status]: 2 }, cycle: { k1: 5 } });
});

test('nothing is counted for an unknown word, and no numbers are given for results with only some of the words', async () => {
  const none = { kind: {}, team: {}, area: {}, cycle: {}, status: {}, change: {} };
  expect(await asked({}, { total: 0, unknown: ['seals'] })).toEqual({ counts: none, questions: [] });
  expect((await asked({}, { isPartial: true })).counts).toBeUndefined();
});

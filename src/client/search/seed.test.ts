/** Queries of the first team's readers, against an index as a build writes it. */
import { expect, test } from 'vitest';
import { deckLines } from '../../../e2e/deck.ts';
import { searchQueries } from '../../../e2e/search-queries.ts';
import { readFolder } from '../../history/inline.fixture.ts';
import { searchOf } from './query.fixture.ts';

const search = await searchOf(readFolder('e2e/fixtures/seed'));

test('every listed query is answered by the first three results, and 99 % by the first one', async () => {
  expect(searchQueries.length).toBeGreaterThanOrEqual(60);
  const ranks: { query: string; rank: number }[] = [];
  for (const { query, answers } of searchQueries) {
    const { results } = await search(query);
    ranks.push({ query, rank: results.findIndex(({ url }) => answers.some((path) => url.endsWith(`/${path}`))) + 1 });
  }
  const share = (most: number) => ranks.filter(({ rank }) => rank > 0 && rank <= most).length / ranks.length;
  const missed = JSON.stringify(ranks.filter(({ rank }) => rank !== 1));
  expect(share(1), missed).toBeGreaterThanOrEqual(0.99);
  expect(share(3), missed).toBe(1);
  expect(ranks.reduce((sum, { rank }) => sum + 1 / rank, 0) / ranks.length).toBeGreaterThanOrEqual(0.995);
});

test.each(['f23a', 'f23b'] as const)('every line of %s is found by its own words', async (cycle) => {
  for (const { text, id } of deckLines(cycle)) {
    const passages = (await search(text)).results.flatMap((result) => result.passages);
    const lines = passages.filter(({ target }) => 'line' in target && target.line === id);
    const cycles = lines.flatMap(({ target }) =>
      'line' in target ? target.listings.map((listing) => listing.cycle) : [],
    );
    expect(cycles, text).toContain(cycle);
  }
});

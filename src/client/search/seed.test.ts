/** What the first team's readers ask, against an index as a build writes it. */
import { expect, test } from 'vitest';
import { deckLines } from '../../../e2e/deck.ts';
import { searchQueries } from '../../../e2e/search-queries.ts';
import { readFolder } from '../../history/inline.fixture.ts';
import { searchOf } from './query.fixture.ts';

const search = await searchOf(readFolder('e2e/fixtures/seed'));

test.each(searchQueries)('"$query" is answered by the first result', async ({ query, answers }) => {
  const [first] = (await search(query)).results;
  expect(answers.filter((path) => first?.url.endsWith(`/${path}`))).toHaveLength(1);
});

test('of titles with all the words, the one with the least else comes first', async () => {
  expect((await search('Butler', { kind: ['item'] })).titles[0]).toBe('Butler client/server');
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

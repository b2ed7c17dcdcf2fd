/** Anyone can write a URL of the search page. In other than linear time, each of these would take minutes. */
import { expect, test } from 'vitest';
import { plainText } from '../../search/plain-text.ts';
import { extraWords, queryWords, squash } from '../../search/tokenizer.ts';
import { filterIntent } from './filter-intent.ts';
import { known } from './filter-values.fixture.ts';
import { marksOf, splitAtWords } from './mark.ts';
import { parseQuery } from './rank.ts';
import { noFilters, readState } from './search-state.ts';
import { correctedWord, nearestTopics } from './spelling.ts';

const words = { topics: [['butler', 'Butler'] as [string, ...string[]]], words: ['thermostat'] };
const runs = ['a', 'A1', ' ', 'a ', 'a-', '1.', 'a 1 ', '<a ', '&#x', '\u0301', 'é', '語1', 'c++', '한'];

test.each(runs)('a hundred thousand characters of %j are read', (run) => {
  const text = run.repeat(Math.ceil(100_000 / run.length));
  expect(extraWords(text).join('').length).toBeLessThanOrEqual(9 * text.length);
  for (const cut of ['joined', 'apart'] as const) expect(queryWords(text, cut).length).toBeLessThanOrEqual(32);
  expect(squash(text).length).toBeLessThanOrEqual(3 * text.length);
  for (const asked of [['a'], queryWords(text, 'apart'), marksOf(`?mark=${encodeURIComponent(text)}`)]) {
    expect(
      splitAtWords(text, asked)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  }
  expect(correctedWord(text, words)).toBeUndefined();
  expect(nearestTopics(text, words, 1)).toEqual([]);
  expect(parseQuery(text, queryWords(text)).names.length).toBeLessThanOrEqual(3);
  expect(filterIntent(text, noFilters, known)).toBeUndefined();
  expect(typeof plainText(text)).toBe('string');
  const { state } = readState(new URLSearchParams({ q: text, area: text, status: text }), known);
  expect(state.query.length).toBeLessThanOrEqual(text.length);
});

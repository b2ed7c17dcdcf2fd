/** Anyone can write a URL of the search page. Code that takes more than linear time would run for minutes here. */
import { expect, test } from 'vitest';
import { extraWords, namesOf, queryWords, squash } from '../../search/tokenizer.ts';
import { sampleFilterValues } from './filter-values.fixture.ts';
import { marksOf, splitAtWords } from './mark.ts';
import { readState } from './search-state.ts';
import { correctedWords } from './spelling.ts';

const pieces = ['a', 'A1', ' ', 'a ', 'a-', '1.', 'a 1 ', '<a ', '&#x', '\u0301', 'é', '語1', 'c++', '한'];

test.each(pieces)('the search handles 100,000 characters of %j', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  expect(extraWords(text).join('').length).toBeLessThanOrEqual(9 * text.length);
  expect(queryWords(text).length).toBeLessThanOrEqual(32);
  expect(squash(text).length).toBeLessThanOrEqual(3 * text.length);
  for (const words of [['a'], queryWords(text), marksOf(`?mark=${encodeURIComponent(text)}`)]) {
    expect(
      splitAtWords(text, words)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  }
  expect(correctedWords(text, ['thermostat'])).toEqual([]);
  expect(namesOf(text).length).toBeLessThanOrEqual(3);
  const { state } = readState(new URLSearchParams({ q: text, area: text, status: text }), sampleFilterValues);
  expect(state.query.length).toBeLessThanOrEqual(text.length);
});

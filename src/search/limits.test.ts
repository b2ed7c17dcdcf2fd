/** An address of the search page can come from anyone. Without linear time, each of these takes minutes. */
import { expect, test } from 'vitest';
import { correctedWord, nearestTopics } from '../client/search/spelling.ts';
import { marksOf } from '../client/search/mark-address.ts';
import { stretches } from '../client/search/mark.ts';
import { narrowed } from '../client/search/filter-intent.ts';
import { known } from '../client/search/filter-values.fixture.ts';
import { plainText } from './plain-text.ts';
import { wanted } from '../client/search/rank.ts';
import { noFilters, readState } from '../client/search/search-state.ts';
import { extraWords, queryWords, squash } from './tokenizer.ts';

const words = { topics: [['butler', 'Butler'] as [string, ...string[]]], words: ['thermostat'] };
const runs = [
  'a',
  'A1',
  'aB',
  ' ',
  '-',
  '_',
  '.',
  '/',
  'a ',
  'a-',
  '1.',
  '1 ',
  'a 1 ',
  '<',
  '<a ',
  '&#x',
  '&',
  '"',
  "'",
  '\u0301',
  'é',
  '🌍',
  'İ',
  '\u2028',
  '(',
  '\\',
  '語',
  '語1',
  'ก',
  'c++',
  '한',
];

test.each(runs)('a hundred thousand characters of %j are read', (run) => {
  const text = run.repeat(Math.ceil(100_000 / run.length));
  expect(extraWords(text).join('').length).toBeLessThanOrEqual(9 * text.length);
  for (const cut of ['joined', 'apart'] as const) expect(queryWords(text, cut).length).toBeLessThanOrEqual(32);
  expect(squash(text).length).toBeLessThanOrEqual(3 * text.length);
  for (const asked of [['a'], queryWords(text, 'apart'), marksOf(`?mark=${encodeURIComponent(text)}`)]) {
    expect(
      stretches(text, asked)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  }
  expect(correctedWord(text, words)).toBeUndefined();
  expect(nearestTopics(text, words, 1)).toEqual([]);
  expect(wanted(text, queryWords(text)).names.length).toBeLessThanOrEqual(3);
  expect(narrowed(text, noFilters, known)).toBeUndefined();
  expect(typeof plainText(text)).toBe('string');
  const { state } = readState(new URLSearchParams({ q: text, area: text, status: text }), known);
  expect(state.query.length).toBeLessThanOrEqual(text.length);
});

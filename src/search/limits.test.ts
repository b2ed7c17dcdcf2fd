/** An address of the search page can come from anyone. Without linear time, each of these takes minutes. */
import { expect, test } from 'vitest';
import { correctedWord, nearestTopics } from './correct.ts';
import { stretches } from './mark.ts';
import { plainText } from './plain-text.ts';
import { readState } from './state.ts';
import { queryWords, squash, tokens } from './words.ts';

const words = { topics: [['butler', 'Butler'] as [string, ...string[]]], words: ['thermostat'] };
const runs = ['a', 'A1', 'aB', ' ', '-', '_', '.', '/', 'a ', 'a-', '1.', '1 ', 'a 1 ', '<', '<a ', '&#x', '&', '"', "'", '\u0301', 'é', '🌍', 'İ', '\u2028', '(', '\\', '語', '語1', 'ก'];

test.each(runs)('a hundred thousand characters of %j are read', (run) => {
  const text = run.repeat(Math.ceil(100_000 / run.length));
  expect(tokens(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  expect(queryWords(text).join('').length).toBeLessThanOrEqual(4 * text.length);
  expect(squash(text).length).toBeLessThanOrEqual(3 * text.length);
  expect(stretches(text, new Set(['a'])).map((stretch) => stretch.text).join('')).toBe(text);
  expect(correctedWord(text, words)).toBeUndefined();
  expect(nearestTopics(text, words, 1)).toEqual([]);
  expect(typeof plainText(text)).toBe('string');
  const { state } = readState(new URLSearchParams({ q: text, area: text, status: text }), { kind: new Map(), area: new Map([['a', 'A']]), cycle: new Map(), status: new Map() });
  expect(state.query.length).toBeLessThanOrEqual(text.length);
});

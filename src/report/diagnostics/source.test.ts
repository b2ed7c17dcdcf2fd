import { describe, expect, test } from 'vitest';
import { correctedLines, placesIn, quote } from './source.ts';

const text = 'one\ntwo\r\nthree\rfour';

test.each([
  [0, 1, 1],
  [3, 1, 4],
  [4, 2, 1],
  [7, 2, 4],
  [9, 3, 1],
  [15, 4, 1],
  [19, 4, 5],
])('offset %i is line %i, column %i', (offset, line, column) => {
  expect(placesIn(text).at(offset)).toEqual({ line, column });
  expect(placesIn(text).stretch({ line, column })).toEqual([offset, offset]);
});

test('places outside the text become its ends', () => {
  const { at, stretch } = placesIn(text);
  expect(at(-5)).toEqual({ line: 1, column: 1 });
  expect(at(500)).toEqual({ line: 4, column: 5 });
  expect(stretch({ line: 1, column: 1, endLine: 9, endColumn: 1 })).toEqual([0, text.length]);
  expect(stretch({ line: 4, column: 500 })).toEqual([text.length, text.length]);
});

test('a span has both ends', () => {
  const span = { line: 2, column: 1, endLine: 4, endColumn: 1 };
  expect(placesIn(text).span(4, 15)).toEqual(span);
  expect(placesIn(text).stretch(span)).toEqual([4, 15]);
});

describe('correctedLines', () => {
  test.each([
    [0, 3, 'ONE', 'ONE'],
    [5, 6, 'W', 'tWo'],
    [5, 11, '-', 't-ree'],
    [15, 19, '', ''],
    [17, 17, '!', 'fo!ur'],
  ])('replaces %i to %i', (start, end, replacement, expected) => {
    expect(correctedLines(text, start, end, replacement)).toBe(expected);
  });

  test('returns only the surroundings in a very long line', () => {
    const line = `a\n${'x'.repeat(20_000)}<${'y'.repeat(20_000)}\nb`;
    expect(correctedLines(line, 20_002, 20_003, '\\<')).toBe(`…${'x'.repeat(200)}\\<${'y'.repeat(200)}…`);
  });
});

describe('quote', () => {
  test.each([
    ['a  b\n c ', '`a b c`'],
    ['x'.repeat(80), `\`${'x'.repeat(80)}\``],
    ['x'.repeat(81), `\`${'x'.repeat(79)}…\``],
    ['🌍'.repeat(81), `\`${'🌍'.repeat(79)}…\``],
    ['', '``'],
  ])('shows %j as %s', (words, expected) => {
    expect(quote(words)).toBe(expected);
  });
});

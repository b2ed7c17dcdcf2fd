import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryWords, squash, tokens } from './words.ts';

const found = (text: string) => tokens(text).map(({ word }) => word);

describe('a text is found by', () => {
  test.each([
    ['next_visit', ['nextvisit', 'next', 'visit']],
    ['rubin-env 5.0.0', ['rubinenv', 'rubin', 'env', '500', '5', '0', '0']],
    ['DMTN-143', ['dmtn143', 'dmtn', '143']],
    ['Gen2', ['gen2', 'gen', '2']],
    ['Release 24', ['release24', 'release', '24']],
    ['ObsCore', ['obscore', 'obs', 'core']],
    ['vF2F', ['vf2f', 'vf', '2', 'f']],
    ['"Live"', ['live']],
    ['the team’s stand', ['the', 'team', 'stand']],
    ['Küche', ['küche']],
    ['日本 語', ['日本', '本', '語']],
    ['日本語の', ['日本語の', '日本', '本語', '語の', 'の']],
    ['版2語', ['版2語', '版', '2', '語']],
    ['C++ & <b>', ['c', 'cplusplus', 'b']],
    ['C# or F#, C++17', ['c', 'csharp', 'or', 'f', 'fsharp', 'c17', 'cplusplus', '17']],
    ['က# #語++', ['က', '語']],
    ['issue #5, a+b, i++j', ['issue', '5', 'ab', 'a', 'b', 'ij', 'i', 'j']],
    ['— …', []],
  ])('%s: its words, whole and in parts', (text, words) => {
    expect(new Set(found(text))).toEqual(new Set(words));
  });

  test('whatever words it is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const index = found(text);
        for (const word of queryWords(text)) expect(index).toContain(word);
      }),
    );
  });

  test('pieces that stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word, start, end } of tokens(text)) {
          // The s of a genitive between two parts of a word belongs to neither.
          const stretch = text.slice(start, end).replace(/['’]s(?![\p{L}\p{M}\p{N}])/gu, '');
          expect(squash(stretch)).toBe(squash(word).replace(/(?<=^.)(?:plusplus|sharp)$/u, ''));
        }
      }),
    );
  });
});

describe('a query', () => {
  test.each([
    ['“live obscore”', ['live', 'obscore']],
    ['client/server', ['client', 'server']],
    ['What is the status of Butler?', ['status', 'butler']],
    ['to be or not to be', ['not']],
    ['What does USDF stand for?', ['usdf']],
    ['stand', ['stand']],
    ['Who works on USDF?', ['usdf']],
    ['how can I use the butler', ['butler']],
    ['support work', ['support', 'work']],
    ['What is done?', ['done']],
    ['報告書 v2版', ['報告', '告書', '版', 'v2']],
    ['the', ['the']],
    ['C++17 bindings', ['cplusplus', '17', 'bindings']],
    ['butler Butler', ['butler']],
    ['…', []],
  ])('%s asks for its telling words', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});

test.each([
  ['Gen 2', 'gen2'],
  ['client/server', 'Client-Server'],
  ['"Live" ObsCore', '‘live’ obscore'],
  ['Éclair', 'eclair'],
])('%s and %s are one name', (a, b) => {
  expect(squash(a)).toBe(squash(b));
});

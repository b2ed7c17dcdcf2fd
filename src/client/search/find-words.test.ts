import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordRanges, wordsIn } from './find-words.ts';

const found = (text: string, words: readonly string[]) =>
  wordRanges(text, words).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Per-visit or revisit', ['visit'], ['visit']],
  ['SPIR-V spirv SPIR V', ['spirv'], ['SPIR-V', 'spirv']],
  ['Gen2, Gen 2, Gen 29', ['gen2'], ['Gen2', 'Gen 2']],
  ['DM-1, DM-12', ['dm1'], ['DM-1']],
  ['Cafe\u0301s', ['cafe'], ['Cafe\u0301s']],
  ['Straße, Strasse, STRASSE', ['strasse'], ['Straße', 'Strasse', 'STRASSE']],
  ['Mise en œuvre', ['oeuvre'], ['œuvre']],
  ['C++ or C', ['c++'], ['C++']],
  ['日本語', ['本語'], ['本語']],
  ['butler butlers', ['butler', 'butlers'], ['butler', 'butlers']],
  ['Butler registry', ['registry', 'butler'], ['Butler', 'registry']],
])('in "%s", the words %j are %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

test('wordsIn names the words of a text in the order of the question', () => {
  expect(wordsIn('Support Rucio work', ['work', 'butler', 'rucio'])).toEqual(['work', 'rucio']);
});

test('ranges are in order, do not overlap, and have a letter or digit', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (whole, words) => {
      let done = 0;
      for (const { start, end } of wordRanges(whole, words)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(whole.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        done = end;
      }
    }),
  );
});

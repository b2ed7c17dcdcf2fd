import { expect, test } from 'vitest';
import type { SearchIndex } from './pagefind.ts';
import { unsureWords } from './unknown-words.ts';

/** An index of one text, which finds whatever begins like a word. */
const indexOf = (text: string) => {
  const words = text.split(' ');
  const found = (location: number) => ({
    data: () => Promise.resolve({ raw_content: text, weighted_locations: [{ location }] }),
  });
  const results = (matches: (word: string) => boolean) =>
    words.flatMap((word, location) => (matches(word) ? found(location) : []));
  return {
    searchExact: (word: string) => Promise.resolve(results((other) => other === word)),
    search: ([word = '']: readonly string[]) =>
      Promise.resolve({ results: results((other) => other.startsWith(word[0]!)) }),
  } as unknown as SearchIndex;
};

test('words are known if a record has them or begins a word with them, and numbers if they are whole', async () => {
  const index = indexOf('seal thermostat 2044');
  expect(await unsureWords(index, ['seal', 'thermo', 'thermal', '204', 'window'])).toEqual({
    unknown: ['thermal', 'window'],
    longer: ['204'],
  });
});

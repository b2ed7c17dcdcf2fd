import { squash } from '../../search/tokenizer.ts';
import { wordsIn } from './find-words.ts';
import type { SearchIndex } from './pagefind.ts';
import { matchedTexts } from './search-result.ts';
import { noFilters } from './search-state.ts';

/**
 * Tells apart words that no record has within some filters.
 * @param index to search.
 * @param words without an exact match. Others have them, or begin with them: those are left out.
 * @returns those that no record has, whatever the filters; Pagefind then takes their first letters. And those that only
 * begin longer numbers.
 */
export async function unsureWords(
  index: SearchIndex,
  words: readonly string[],
): Promise<{ unknown: string[]; longer: string[] }> {
  const fits = await Promise.all(
    words.map(async (word) => {
      if ((await index.searchExact(word, noFilters)).length > 0) return 'known';
      const begun = (await index.search([word], noFilters)).results.slice(0, 3);
      const texts = (await Promise.all(begun.map(({ data }) => data()))).flatMap(matchedTexts);
      if (texts.some((text) => wordsIn(text, [word]).length > 0)) return 'known';
      return texts.some((text) => squash(text).startsWith(word)) ? 'longer' : 'unknown';
    }),
  );
  const of = (fit: 'unknown' | 'longer') => words.filter((_, place) => fits[place] === fit);
  return { unknown: of('unknown'), longer: of('longer') };
}

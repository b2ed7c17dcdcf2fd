import { queryWords, squash } from '../../search/tokenizer.ts';
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

/** A short name and its number, or any run of characters. */
const chunk = /(?<![\p{L}\p{M}\p{N}])\p{L}{1,4}\s+[!#]?\p{N}[\p{N}._-]*|\S+/gu;

/**
 * What to leave out of a query because of its unknown words: both words of `DM 12345` if the number is unknown; all of a
 * compound, or of a run of Japanese, if most of it is.
 * @param query as typed.
 * @param words of it.
 * @param unknown those that nothing has.
 * @returns the words to leave out, and what was typed for them.
 */
export function withoutUnknown(
  query: string,
  words: readonly string[],
  unknown: readonly string[],
): { leftOut: readonly string[]; typed: readonly string[] } {
  const leftOut = [...unknown];
  const typed: string[] = [];
  for (const [text] of query.matchAll(chunk)) {
    const parts = new Set([...queryWords(text), ...queryWords(text, 'apart')].filter((word) => words.includes(word)));
    const missing = [...parts].filter((word) => unknown.includes(word));
    if (missing.length === 0) continue;
    const isWhole = /\s/.test(text) || missing.length * 2 > parts.size;
    if (isWhole) leftOut.push(...parts);
    typed.push(...(isWhole ? [text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')] : missing));
  }
  return { leftOut, typed };
}

import { queryWords } from '../../search/tokenizer.ts';
import { wordsIn } from './mark.ts';
import type { SearchIndex } from './pagefind.ts';
import { matchedTexts } from './search-result.ts';
import { noFilters } from './search-state.ts';

/** The words that no record has, whatever the filters, not even as the beginning of a longer word. */
export async function unknownWords(index: SearchIndex, words: readonly string[]): Promise<string[]> {
  const isKnown = await Promise.all(
    words.map(async (word) => {
      if ((await index.searchExact(word, noFilters)).length > 0) return true;
      const [begun] = (await index.search([word], noFilters)).results;
      return begun !== undefined && matchedTexts(await begun.data()).some((text) => wordsIn(text, [word]).length > 0);
    }),
  );
  return words.filter((_, index) => !isKnown[index]);
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

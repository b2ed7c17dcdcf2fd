/** Runs a query, and helps one that finds nothing as it is. */
import { find, findSome, type Matches } from './find.ts';
import type { SearchIndex } from './pagefind.ts';
import type { SearchState } from './search-state.ts';
import { correctedWord } from './spelling.ts';

/** What was found, and how. */
export interface SearchResponse extends Matches {
  /** What was searched for: the query as it was given, or corrected. */
  query: string;
  /** Whether results have only some of the words, because nothing has them all. */
  isPartial: boolean;
}

/**
 * Runs a query as it is; then with words corrected and unknown ones left out; then for results that have only some of
 * the words.
 * @returns the results, and what was changed to get them.
 * @throws Error if a part of the index is missing, as Pagefind treats a file that cannot be loaded as empty.
 */
export async function runQuery(index: SearchIndex, state: SearchState): Promise<SearchResponse> {
  const { query, filters } = state;
  const asTyped = await find(index, state);
  const { words, unknown: missing } = asTyped;
  const response = { ...asTyped, query, isPartial: false };
  if (query !== '' && words.length === 0) return { ...response, groups: [], total: 0 };
  if (asTyped.total > 0 || words.length === 0) return response;

  const known = await index.loadWords();
  if (missing.some((word) => known.includes(word))) throw new Error('The index lacks a word that the site has.');
  const corrections = new Map(missing.map((word) => [word, correctedWord(word, known)]));
  const unknown = missing.filter((word) => corrections.get(word) === undefined);
  const better = words.filter((word) => !unknown.includes(word)).map((word) => corrections.get(word) ?? word);
  if (better.length > 0 && missing.length > 0) {
    const corrected = missing.length > unknown.length ? better.join(' ') : query;
    const retried = await find(index, { query: better.join(' '), filters });
    if (retried.total > 0) return { ...response, ...retried, query: corrected, unknown };
  }
  const some = better.length > 1 ? await findSome(index, filters, better) : { groups: [], total: 0 };
  return { ...response, ...some, isPartial: some.total > 0, unknown };
}

/** Asks the index, and helps a query that finds nothing as it stands. */
import { correctedWord, nearestTopics, type WordsFile } from './correct.ts';
import { find, isKnownWord, meets, type Found } from './find.ts';
import { findAny } from './find-any.ts';
import type { PagefindIndex } from './index-api.ts';
import type { SearchState } from './state.ts';
import { queryWords } from './words.ts';

/** What was found, and how. */
export interface Reply extends Found {
  /** The query that was answered, where it is not the one that was typed. */
  corrected?: string;
  /** Words that nothing has, left out. */
  unknown: string[];
  /** Nothing has all the words: these answers have some of them. */
  partly: boolean;
  /** Where nothing was found at all. */
  topics: { id: string; term: string }[];
}

/** What the search needs to know of its site. */
export interface Site {
  index: PagefindIndex;
  recency: (cycle: string) => number;
  /** Loads `search/words.json`. */
  words: () => Promise<WordsFile>;
}

/**
 * Answers a query: as it is; with mistyped words corrected; with what has at least some of its words.
 * @param site to search.
 * @param state what is asked.
 * @returns the answers and what had to be done to get them.
 */
export async function ask(site: Site, state: SearchState): Promise<Reply> {
  const words = queryWords(state.query);
  const found = await find(site.index, state, site.recency);
  const unmet = words.filter((word) => !found.groups.some(({ answers }) => answers.some((answer) => meets(answer, word))));
  const plain = { unknown: [], partly: false, topics: [] };
  if (state.query === '' || (found.total > 0 && unmet.length === 0)) return { ...found, ...plain };

  const doubtful = found.total > 0 ? unmet : await unknownWords(site.index, words);
  const file = await site.words();
  const corrections = new Map(doubtful.map((word) => [word, correctedWord(word, file)]));
  if ([...corrections.values()].some((word) => word !== undefined)) {
    const corrected = words.map((word) => corrections.get(word) ?? word).join(' ');
    const again = await find(site.index, { ...state, query: corrected }, site.recency);
    const unknown = doubtful.filter((word) => corrections.get(word) === undefined);
    if (again.total > 0) return { ...again, ...plain, corrected, unknown };
  }
  const known = words.filter((word) => !doubtful.includes(word));
  if (found.total > 0 && known.length > 0) return { ...found, ...plain, unknown: doubtful };
  if (known.length > 1 || (known.length > 0 && doubtful.length > 0)) {
    const some = await findAny(site.index, known, state, site.recency);
    if (some.total > 0) return { ...some, ...plain, partly: true, unknown: doubtful };
  }
  return { groups: [], total: 0, ...plain, topics: nearestTopics(state.query, file, 5) };
}

async function unknownWords(index: PagefindIndex, words: readonly string[]): Promise<string[]> {
  const known = await Promise.all(words.map((word) => isKnownWord(index, word)));
  return words.filter((_, place) => !known[place]);
}

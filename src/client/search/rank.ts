/** Sorts results: exact and title matches first, then the more recent. */
import type { SearchResult } from './search-result.ts';
import { wordRanges } from './mark.ts';
import { queryWords, squash } from '../../search/tokenizer.ts';

/** A query, prepared for comparison. */
export interface ParsedQuery {
  words: readonly string[];
  /** The names that the query can be, squashed: all of it, its telling words, or their abbreviation. */
  names: readonly string[];
}

/**
 * Prepares a query for comparison.
 * @param query as typed.
 * @param words of it.
 * @returns the words, and the names that it can be: "US data facility" can be USDF.
 */
export function parseQuery(query: string, words: readonly string[]): ParsedQuery {
  const [first = '', ...others] = queryWords(query, 'apart');
  const short = others.length > 1 ? [first + others.map(([letter]) => letter).join('')] : [];
  const names = new Set([squash(query), [first, ...others].join(''), ...short]);
  return { words, names: [...names].filter((name) => name !== '') };
}

/** How relevant a result is, from the name itself down to scattered words. */
export const relevance = {
  name: 9,
  alias: 8,
  phraseInTitle: 7,
  wordsInTitle: 6,
  phraseInName: 5,
  wordsInName: 4,
  phrase: 3,
  words: 2,
  scattered: 1,
} as const;

/**
 * How relevant a result is to a query.
 * @param result to judge.
 * @param query prepared by `wanted`.
 * @param area title of an item's area: its words need not be anywhere else.
 * @returns a value of `relevance`, half a step less if a word is only the beginning of a longer one; below zero by the
 * number of words that the result lacks.
 */
export function relevanceOf(result: SearchResult, { words, names }: ParsedQuery, area = ''): number {
  if (names.includes(squash(result.title))) return relevance.name;
  if (result.names.some((name) => names.includes(squash(name)))) return relevance.alias;
  if (result.lacking > 0) return -result.lacking;
  const others = words.filter((word) => wordRanges(area, [word]).length === 0);
  const whole = relevanceOfWords(result, words);
  if (others.length === 0 || others.length === words.length) return whole;
  return Math.max(whole, relevanceOfWords(result, others));
}

function relevanceOfWords({ title, names, passages, forms }: SearchResult, words: readonly string[]): number {
  const best = (texts: readonly string[], phraseFit: number, wordsFit: number) =>
    Math.max(
      0,
      ...texts.map((text) => {
        const found = words.map((word) =>
          wordRanges(text, [word]).map(({ start, end }) => squash(text.slice(start, end))),
        );
        if (countIn(found, text, forms) < words.length) return 0;
        const isBegun = found.some((own, at) => own.length > 0 && !own.includes(words[at]!));
        const isPhrase = words.length === 1 || squash(text).includes(words.join(''));
        return (isPhrase ? phraseFit : wordsFit) - (isBegun ? 0.5 : 0);
      }),
    );
  return (
    best([title], relevance.phraseInTitle, relevance.wordsInTitle) ||
    best(names, relevance.phraseInName, relevance.wordsInName) ||
    best(
      passages.map(({ text }) => text),
      relevance.phrase,
      relevance.words,
    ) ||
    relevance.scattered
  );
}

/** How many words a text has, in one form or another. */
function countIn(found: readonly (readonly string[])[], text: string, forms: readonly string[]): number {
  const begun = found.filter((own) => own.length > 0).length;
  return begun === found.length ? begun : begun + forms.filter((form) => wordRanges(text, [form]).length > 0).length;
}

/**
 * Sorts results.
 * @param results in the order of the index.
 * @param relevanceTo returns the relevance of a result.
 * @param words of the query.
 * @param recency the more recent a cycle, the larger the number.
 * @returns the results: the most relevant first, then those with more of the words in their title, the more recent, and
 * those with shorter titles.
 */
export function rank(
  results: readonly SearchResult[],
  relevanceTo: (result: SearchResult) => number,
  words: readonly string[],
  recency: (cycle: string) => number,
): SearchResult[] {
  return results
    .map((result, place) => {
      const latest = Math.max(-1, ...result.cycles.map(recency));
      const inTitle = words.filter((word) => wordRanges(result.title, [word]).length > 0).length;
      const own = relevanceTo(result);
      const length = own >= relevance.wordsInTitle ? squash(result.title).length : 0;
      return { result, place, relevance: own, inTitle, latest, length };
    })
    .sort(
      (a, b) =>
        b.relevance - a.relevance ||
        b.inTitle - a.inTitle ||
        b.latest - a.latest ||
        a.length - b.length ||
        a.place - b.place,
    )
    .map(({ result }) => result);
}

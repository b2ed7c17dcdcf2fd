/** Sorts results: exact and title matches first, then the more recent. */
import { queryWords, squash } from '../../search/tokenizer.ts';
import { wordRanges, wordsIn } from './mark.ts';
import type { FilterValues } from './search-state.ts';

/** A query, as titles and names are compared with it. */
export interface ParsedQuery {
  words: readonly string[];
  /** The names that the query can be, squashed: all of it, its telling words, or their abbreviation. */
  names: readonly string[];
}

/** Finds the names that a query, as typed, can be: "US data facility" can be USDF. */
export function parseQuery(query: string, words: readonly string[]): ParsedQuery {
  const [first = '', ...rest] = queryWords(query, 'apart');
  const short = rest.length > 1 ? [first + rest.map(([letter]) => letter).join('')] : [];
  const names = new Set([squash(query), [first, ...rest].join(''), ...short]);
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

/** What a result says. */
interface Texts {
  title: string;
  names: readonly string[];
  passages: readonly { text: string }[];
  /** Words of it that match the query in another form. */
  forms: readonly string[];
}

/**
 * How relevant a result is to a query.
 * @param result to judge.
 * @param query parsed.
 * @param area title of an item's area: its words need not be anywhere else.
 * @returns a value of `relevance`, half a step less if a word is only the beginning of a longer one; below zero by the
 * number of words that the result lacks.
 */
export function relevanceOf(result: Texts & { lacking: number }, { words, names }: ParsedQuery, area = ''): number {
  if (names.includes(squash(result.title))) return relevance.name;
  if (result.names.some((name) => names.includes(squash(name)))) return relevance.alias;
  if (result.lacking > 0) return -result.lacking;
  const inArea = wordsIn(area, words);
  const beside = words.filter((word) => !inArea.includes(word));
  const whole = relevanceOfWords(result, words);
  return beside.length === 0 || inArea.length === 0 ? whole : Math.max(whole, relevanceOfWords(result, beside));
}

function relevanceOfWords({ title, names, passages, forms }: Texts, words: readonly string[]): number {
  const best = (texts: readonly string[], phraseFit: number, wordsFit: number) =>
    Math.max(
      0,
      ...texts.map((text) => {
        const inText = words.map((word) =>
          wordRanges(text, [word]).map(({ start, end }) => squash(text.slice(start, end))),
        );
        const missing = inText.filter((matches) => matches.length === 0).length;
        if (missing > 0 && wordsIn(text, forms).length < missing) return 0;
        const isBegun = inText.some((matches, index) => matches.length > 0 && !matches.includes(words[index]!));
        const isPhrase = words.length === 1 || squash(text).includes(words.join(''));
        return (isPhrase ? phraseFit : wordsFit) - (isBegun ? 0.5 : 0);
      }),
    );
  const texts = passages.map(({ text }) => text);
  return (
    best([title], relevance.phraseInTitle, relevance.wordsInTitle) ||
    best(names, relevance.phraseInName, relevance.wordsInName) ||
    best(texts, relevance.phrase, relevance.words) ||
    relevance.scattered
  );
}

/**
 * Sorts results.
 * @param results in the order of the index.
 * @param words of the query.
 * @param filterValues values of each filter, the newest cycle first.
 * @returns the results: the most relevant first, then those with more of the words in their title, the more recent, and
 * those with shorter titles.
 */
export function rank<Result extends { title: string; cycles: readonly string[]; relevance: number }>(
  results: readonly Result[],
  words: readonly string[],
  filterValues: FilterValues,
): Result[] {
  const cycles = [...filterValues.cycle.keys()];
  return results
    .map((result) => {
      const { title } = result;
      const age = Math.min(cycles.length, ...result.cycles.map((cycle) => cycles.indexOf(cycle)));
      const length = result.relevance >= relevance.wordsInTitle ? squash(title).length : 0;
      return { result, keys: [-result.relevance, -wordsIn(title, words).length, age, length] };
    })
    .sort((a, b) => a.keys.map((key, index) => key - b.keys[index]!).find((difference) => difference !== 0) ?? 0)
    .map(({ result }) => result);
}

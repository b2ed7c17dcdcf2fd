/** The order of answers: exact and title matches first, then the more recent. */
import type { Answer } from './search-result.ts';
import { wordPlaces } from './mark.ts';
import { queryWords, squash } from '../../search/tokenizer.ts';

/** A query prepared for comparison. */
export interface Wanted {
  words: readonly string[];
  /** What a thing would be called that was asked for by its name, squashed: all of the query, or its telling words. */
  names: readonly string[];
}

/**
 * Prepares a query for comparison.
 * @param query as typed.
 * @param words of it, cut in one way or another.
 * @returns its words and the names that it can be. "US data facility" can be USDF.
 */
export function wanted(query: string, words: readonly string[]): Wanted {
  const [first = '', ...others] = queryWords(query, 'apart');
  const short = others.length > 1 ? [first + others.map(([letter]) => letter).join('')] : [];
  const names = new Set([squash(query), [first, ...others].join(''), ...short]);
  return { words, names: [...names].filter((name) => name !== '') };
}

/** How closely an answer fits, from the name itself down to words here and there. */
export const fit = {
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
 * How closely an answer fits a query.
 * @param answer to judge.
 * @param query prepared by `wanted`.
 * @param area title of the area of an item: words of that need not stand anywhere else.
 * @returns a value of `fit`, half a step less where some word is only the beginning of one that was met; below zero by
 * the number of words that the answer lacks.
 */
export function fitOf(answer: Answer, { words, names }: Wanted, area = ''): number {
  if (names.includes(squash(answer.title))) return fit.name;
  if (answer.names.some((name) => names.includes(squash(name)))) return fit.alias;
  if (answer.lacking > 0) return -answer.lacking;
  const others = words.filter((word) => wordPlaces(area, [word]).length === 0);
  const whole = fitOfWords(answer, words);
  if (others.length === 0 || others.length === words.length) return whole;
  return Math.max(whole, fitOfWords(answer, others));
}

function fitOfWords({ title, names, passages, forms }: Answer, words: readonly string[]): number {
  const best = (texts: readonly string[], phraseFit: number, wordsFit: number) =>
    Math.max(
      0,
      ...texts.map((text) => {
        const found = words.map((word) =>
          wordPlaces(text, [word]).map(({ start, end }) => squash(text.slice(start, end))),
        );
        if (countIn(found, text, forms) < words.length) return 0;
        const isBegun = found.some((own, at) => own.length > 0 && !own.includes(words[at]!));
        const isPhrase = words.length === 1 || squash(text).includes(words.join(''));
        return (isPhrase ? phraseFit : wordsFit) - (isBegun ? 0.5 : 0);
      }),
    );
  return (
    best([title], fit.phraseInTitle, fit.wordsInTitle) ||
    best(names, fit.phraseInName, fit.wordsInName) ||
    best(
      passages.map(({ text }) => text),
      fit.phrase,
      fit.words,
    ) ||
    fit.scattered
  );
}

/** How many words a text has, in one form or another. */
function countIn(found: readonly (readonly string[])[], text: string, forms: readonly string[]): number {
  const begun = found.filter((own) => own.length > 0).length;
  return begun === found.length ? begun : begun + forms.filter((form) => wordPlaces(text, [form]).length > 0).length;
}

/**
 * Puts answers in order.
 * @param answers in the order of the index.
 * @param fitOfAnswer how closely each fits.
 * @param words of the query.
 * @param recency how recent a cycle is: the larger the more recent.
 * @returns the same answers: the closest first, then those with more of the words in their title, the more recent, and
 * those with the shorter title.
 */
export function ranked(
  answers: readonly Answer[],
  fitOfAnswer: (answer: Answer) => number,
  words: readonly string[],
  recency: (cycle: string) => number,
): Answer[] {
  return answers
    .map((answer, place) => {
      const latest = Math.max(-1, ...answer.cycles.map(recency));
      const inTitle = words.filter((word) => wordPlaces(answer.title, [word]).length > 0).length;
      const own = fitOfAnswer(answer);
      const length = own >= fit.wordsInTitle ? squash(answer.title).length : 0;
      return { answer, place, fit: own, inTitle, latest, length };
    })
    .sort(
      (a, b) =>
        b.fit - a.fit || b.inTitle - a.inTitle || b.latest - a.latest || a.length - b.length || a.place - b.place,
    )
    .map(({ answer }) => answer);
}

/** The order of answers: exact and title matches first, then the more recent (issue "Find and link"). */
import type { Answer } from './answer.ts';
import { fold, isSpaceless, queryWords, squash } from './words.ts';

/** A query prepared for comparison. */
export interface Wanted {
  words: readonly string[];
  /** All of it, letters and digits only. */
  whole: string;
  /** The same of its telling words: "what is the EFD?" asks for the EFD. */
  telling: string;
}

/**
 * Prepares a query for comparison.
 * @param query as typed.
 * @returns its words and the whole of it.
 */
export function wanted(query: string): Wanted {
  const words = queryWords(query).map(fold);
  return { words, whole: squash(query), telling: words.join('') };
}

/**
 * How closely an answer fits, from the name itself down to words here and there; doubtful where the index only found the
 * beginning of a word that was asked for.
 */
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
  doubtful: 0,
} as const;

/**
 * How closely an answer fits a query.
 * @param answer to judge.
 * @param query prepared by `wanted`.
 * @returns a value of `fit`, half a step less where some word is only the beginning of one that was met.
 */
export function fitOf(answer: Answer, query: Wanted): number {
  if (isName(answer.title, query)) return fit.name;
  if (answer.names.some((name) => isName(name, query))) return fit.alias;
  if (!query.words.every((word) => isMet(answer, word))) return fit.doubtful;
  const best = (texts: readonly string[], phraseFit: number, wordsFit: number) =>
    Math.max(
      0,
      ...texts.flatMap((text) => {
        const found = fitOfText(text, query);
        return found ? [(found.phrase ? phraseFit : wordsFit) - (found.begun ? 0.5 : 0)] : [];
      }),
    );
  return (
    best([answer.title], fit.phraseInTitle, fit.wordsInTitle) ||
    best(answer.names, fit.phraseInName, fit.wordsInName) ||
    best(answer.passages.map(({ text }) => text), fit.phrase, fit.words) ||
    fit.scattered
  );
}

function isName(name: string, { whole, telling }: Wanted): boolean {
  const own = squash(name);
  return own === whole || own === telling;
}

/** How many of the words a text has. */
function wordsIn(text: string, { words }: Wanted): number {
  const own = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => own.some((candidate) => isAlike(word, candidate))).length;
}

/** Whether a text has all the words, as one phrase or apart; undefined where it lacks one. */
function fitOfText(text: string, { words, whole }: Wanted): { phrase: boolean; begun: boolean } | undefined {
  const own = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const squashed = own.join('');
  let offset = 0;
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const word of own) {
    starts.add(offset);
    ends.add((offset += word.length));
  }
  for (let at = squashed.indexOf(whole); at >= 0; at = squashed.indexOf(whole, at + 1)) {
    if (starts.has(at) || isSpaceless(whole)) return { phrase: true, begun: !isSpaceless(whole) && !ends.has(at + whole.length) };
  }
  if (!words.every((word) => own.some((candidate) => isAlike(word, candidate)))) return undefined;
  const inARow = own.some((_, start) => words.every((word, place) => isAlike(word, own[start + place] ?? '')));
  return { phrase: inARow, begun: !words.every((word) => own.some((candidate) => isForm(word, candidate))) };
}

/**
 * Whether a record really has a word. The index also answers with records that have only the beginning of it, or a
 * word with the same stem by accident.
 * @param answer as the index gave it.
 * @param word that was asked for, folded.
 * @returns true where one of the words it was found by begins with it, or is another form of it.
 */
export function isMet({ met, title, names }: Answer, word: string): boolean {
  const isOneOf = (texts: readonly string[], isSame: (candidate: string) => boolean) => texts.map(fold).some((candidate) => candidate.startsWith(word) || isSame(candidate));
  // The index may have found it by other words: the name then has the word itself, not one that looks like it.
  return isOneOf([...met], (candidate) => sharesStem(word, candidate)) || isOneOf([title, ...names].flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []), (candidate) => sharesEnding(word, candidate));
}

/** Loosely: the index knows the stems of a language, which cannot be asked for. */
function sharesStem(word: string, candidate: string): boolean {
  if (sharesEnding(word, candidate)) return true;
  const same = sameLetters(word, candidate);
  // A word that the wanted one only begins with is another word, unless what follows is an ending.
  if (same === candidate.length && (ending(word, same).length > 3 || same < 4)) return false;
  return same >= 3 && same >= word.length * 0.6 && candidate.length - same <= 4;
}

/** Whether two words differ in endings alone: "moving" and "move". */
function sharesEnding(word: string, candidate: string): boolean {
  const same = sameLetters(word, candidate);
  return same >= 3 && endings.has(ending(word, same)) && endings.has(ending(candidate, same));
}

/** How many letters two words have in common at their beginning. */
function sameLetters(a: string, b: string): number {
  let same = 0;
  while (same < b.length && b[same] === a[same]) same++;
  return same;
}

/** What follows the letters that two words have in common; a letter that is doubled before an ending is no part of it. */
function ending(word: string, same: number): string {
  const rest = word.slice(same);
  return rest[0] === word[same - 1] && rest[0] !== 'e' ? rest.slice(1) : rest;
}

const endings = new Set(' s es d ed e y ies ied ing ings er ers or ors ion ions ation ations ment ments'.split(' '));

/** Whether a word of a text is one that was looked for: the same, its beginning or another form of it. */
function isAlike(wantedWord: string, word: string): boolean {
  return word.startsWith(wantedWord) || isForm(wantedWord, word) || (isSpaceless(wantedWord) && word.includes(wantedWord));
}

/** The same word or another form of it, such as a plural. Pagefind's own stems cannot be asked for. */
function isForm(a: string, b: string): boolean {
  return a === b || (stem(a) === stem(b) && Math.min(a.length, b.length) > 3);
}

function stem(word: string): string {
  return word.replace(/(?:ies|y)$/, 'i').replace(/(?:ations?|ings?|ed|es|s|e|ion|ions|or|ors|er|ers)$/, '');
}

/**
 * Puts answers in order.
 * @param answers in the order of the index.
 * @param query prepared by `wanted`.
 * @param recency how recent a cycle is: the larger the more recent.
 * @returns the same answers: the closest first, then those with more of the words in their title, the more recent, and those with
 *   the shorter title.
 */
export function ranked(answers: readonly Answer[], query: Wanted, recency: (cycle: string) => number): Answer[] {
  return answers
    .map((answer, place) => {
      const latest = Math.max(-1, ...answer.cycles.map(recency));
      return { answer, place, fit: fitOf(answer, query), inTitle: wordsIn(answer.title, query), latest, length: squash(answer.title).length };
    })
    .sort((a, b) => b.fit - a.fit || b.inTitle - a.inTitle || b.latest - a.latest || (a.fit >= fit.wordsInTitle ? a.length - b.length : 0) || a.place - b.place)
    .map(({ answer }) => answer);
}

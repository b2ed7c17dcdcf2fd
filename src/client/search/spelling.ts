import { distance } from 'fastest-levenshtein';
import { fold, squash } from '../../search/tokenizer.ts';
import type { WordsFile } from '../../search/word-list.ts';

/**
 * The word that was probably meant.
 * @param word mistyped.
 * @param file of words; of two that are equally near, one of a topic wins.
 * @returns the nearest word with the same digits, in lower case; undefined if none is near.
 */
export function correctedWord(word: string, file: WordsFile): string | undefined {
  const mistyped = fold(word);
  if (mistyped.length < 3 || mistyped.length > longest) return undefined;
  const candidates = listedWords(file).filter(({ length }) => length > 2);
  const allowed = mistyped.length < 9 ? 1 : 2;
  let best: { word: string; away: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - mistyped.length) > allowed || digits(candidate) !== digits(mistyped)) continue;
    // A wrong first letter is rare, and counts more.
    const away = awayFrom(mistyped, candidate) + (candidate[0] === mistyped[0] ? 0 : 0.5);
    const isNear = away <= allowed && away < (best?.away ?? Infinity);
    if (isNear) best = { word: candidate, away };
  }
  return best?.word;
}

/** Whether a word is in a file of words. */
export function isListed(word: string, file: WordsFile): boolean {
  return listedWords(file).includes(fold(word));
}

function listedWords({ topics, words }: WordsFile): string[] {
  const ofTopics = topics.flatMap(([, ...names]) => names.flatMap((name) => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
  return [...new Set([...ofTopics, ...words].map(fold))];
}

/** Longer words are not corrected. */
const longest = 40;

/** A version with another number is another version: v25 is no correction of v26. */
function digits(word: string): string {
  return word.replace(/\P{N}/gu, '');
}

/** The largest share of its letters in which a name can differ and still be similar. */
const farthest = 0.45;

/**
 * Topics with names that are similar to a query.
 * @param query that found nothing.
 * @param file of words.
 * @param count the most to return.
 * @returns id and term, the nearest first: only names with the same first letter and most of the others.
 */
export function nearestTopics(query: string, { topics }: WordsFile, count: number): { id: string; term: string }[] {
  const typed = squash(query).slice(0, longest);
  const awayOf = (name: string) =>
    name[0] === typed[0] ? awayFrom(typed, name) / Math.max(typed.length, name.length, 1) : 1;
  return topics
    .map(([id, ...names]) => ({ id, term: names[0] ?? '', away: Math.min(...names.map(squash).map(awayOf)) }))
    .filter(({ away }) => away <= farthest)
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ id, term }) => ({ id, term }));
}

/** The library counts a swap of two neighbours, the most frequent slip, as two. */
function awayFrom(a: string, b: string): number {
  const isSwap =
    a.length === b.length && [...a].some((_, at) => a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b);
  return isSwap ? 1 : distance(a, b);
}

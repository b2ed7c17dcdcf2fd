import { distance } from 'fastest-levenshtein';
import { fold, squash } from './words.ts';

/** The words that readers could have meant: `search/words.json`, loaded only where a query finds nothing. */
export interface WordsFile {
  /** Id of each topic with its names, the first of them its term. */
  topics: [id: string, ...names: string[]][];
  /** Other words of the titles of items and areas, and of the names of authors. */
  words: string[];
}

/**
 * The word that was probably meant.
 * @param word mistyped.
 * @param file of words; those of topics are preferred where two are as near.
 * @returns the nearest word with the same digits in lower case, or two where the space between them was left out; undefined where none is near.
 */
export function correctedWord(word: string, { topics, words }: WordsFile): string | undefined {
  const mistyped = fold(word);
  if (mistyped.length < 3) return undefined;
  const allowed = mistyped.length < 5 ? 1 : mistyped.length < 9 ? 2 : 3;
  const ofTopics = topics.flatMap(([, ...names]) => names.flatMap((name) => name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []));
  const apart = inTwo(mistyped, new Set([...ofTopics, ...words].map(fold)));
  if (apart) return apart;
  let best: { word: string; away: number } | undefined;
  for (const candidate of [...ofTopics, ...words]) {
    const known = fold(candidate);
    if (Math.abs(known.length - mistyped.length) > allowed || known.length < 3 || digits(known) !== digits(mistyped)) continue;
    // People seldom miss the first letter; where they do, it counts twice.
    const away = distance(mistyped, known) + (known[0] === mistyped[0] ? 0 : 0.5);
    if (away <= allowed && away < (best?.away ?? Infinity)) best = { word: known, away };
  }
  return best?.word;
}

/** Another number is another thing: who asks for v26 does not want v25. */
function digits(word: string): string {
  return word.replace(/\P{N}/gu, '');
}

function inTwo(word: string, known: ReadonlySet<string>): string | undefined {
  const longest = [...known].reduce((most, { length }) => Math.max(most, length), 0);
  for (let at = Math.max(3, word.length - longest); at <= Math.min(longest, word.length - 3); at++) {
    if (known.has(word.slice(0, at)) && known.has(word.slice(at))) return `${word.slice(0, at)} ${word.slice(at)}`;
  }
  return undefined;
}

/** Of this share of its letters at most, a name may differ from what was asked for and still be like it. */
const farthest = 0.5;

/**
 * The topics whose names are like a query.
 * @param query that found nothing.
 * @param file of words.
 * @param count how many to give at most.
 * @returns id and term, the nearest first; none where no name is like it.
 */
export function nearestTopics(query: string, { topics }: WordsFile, count: number): { id: string; term: string }[] {
  const wanted = squash(query);
  return topics
    .map(([id, term = '', ...others]) => ({
      id,
      term,
      away: Math.min(...[term, ...others].map((name) => distance(wanted, squash(name)) / Math.max(wanted.length, squash(name).length, 1))),
    }))
    .filter(({ away }) => away <= farthest)
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ id, term }) => ({ id, term }));
}

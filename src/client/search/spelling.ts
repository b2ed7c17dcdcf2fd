import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant.
 * @param mistyped word, folded.
 * @param words to choose from; if two are equally near, the first wins.
 * @returns a word that begins with `mistyped`, else the nearest one with the same digits, else one that ends with
 * `mistyped`; else undefined.
 */
export function correctedWord(mistyped: string, words: readonly string[]): string | undefined {
  if (mistyped.length < 3 || mistyped.length > longest) return undefined;
  const isPart = mistyped.length >= shortestPart;
  const longer = isPart ? words.find((word) => word.startsWith(mistyped)) : undefined;
  if (longer !== undefined) return longer;
  const allowed = mistyped.length < 9 ? 1 : 2;
  let best: { word: string; away: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - mistyped.length) > allowed || digits(word) !== digits(mistyped)) continue;
    // A wrong first letter is rare, and counts more.
    const away = awayFrom(mistyped, word) + (word[0] === mistyped[0] ? 0 : 0.5);
    if (away <= allowed && away < (best?.away ?? Infinity)) best = { word, away };
  }
  return best?.word ?? (isPart ? words.find((word) => word.endsWith(mistyped)) : undefined);
}

/**
 * A part is the beginning of a word, which Pagefind stems and can miss (`bicy` for `bicycle`), a part of a German
 * compound, or an Arabic word without its article. Shorter ones are in too many words.
 */
const shortestPart = 4;

/** Longer words are not corrected. */
const longest = 40;

/** A version with another number is another version: v25 is no correction of v26. */
function digits(word: string): string {
  return word.replace(/\P{N}/gu, '');
}

/** The library counts the most frequent slip, two letters swapped, as two mistakes. */
function awayFrom(a: string, b: string): number {
  const isSwap =
    a.length === b.length && [...a].some((_, at) => a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b);
  return isSwap ? 1 : distance(a, b);
}

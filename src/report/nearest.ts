import { distance } from 'fastest-levenshtein';

/** Words beyond this length are compared by their beginnings: the comparison is quadratic. */
const maxLength = 200;

/**
 * The candidate that a mistyped word most probably meant.
 * @param word what was written.
 * @param candidates what could have been meant.
 * @returns the nearest candidate by edit distance, case ignored; undefined where there is none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const between = distanceOf(word, candidate);
    if (between < bestDistance) [best, bestDistance] = [candidate, between];
  }
  return best;
}

/**
 * The candidate that a word is a misspelling of.
 * @param word what was written.
 * @param candidates what could have been meant.
 * @returns the nearest candidate, where at most every third letter differs or all stand in another order; undefined
 *   where there is none.
 */
export function misspelt(word: string, candidates: Iterable<string>): string | undefined {
  const meant = nearest(word, candidates);
  if (meant === undefined) return undefined;
  const isNear = distanceOf(word, meant) * 3 <= Math.max(word.length, meant.length);
  return isNear || sorted(word) === sorted(meant) ? meant : undefined;
}

function sorted(word: string): string {
  return [...word.slice(0, maxLength).toLowerCase()].sort().join('');
}

function distanceOf(a: string, b: string): number {
  return distance(a.slice(0, maxLength).toLowerCase(), b.slice(0, maxLength).toLowerCase());
}

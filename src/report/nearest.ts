import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most probably meant.
 * @param word what was written.
 * @param candidates what could have been meant.
 * @returns the nearest candidate by edit distance, case ignored; undefined where there is none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const between = distance(wanted, candidate.toLowerCase());
    if (between < bestDistance) [best, bestDistance] = [candidate, between];
  }
  return best;
}

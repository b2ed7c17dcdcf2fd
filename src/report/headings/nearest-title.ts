import { nearest } from '../diagnostics/nearest.ts';

/**
 * The title that a heading most probably means. A team that calls an area otherwise mostly keeps a word of its title.
 * @param heading as written.
 * @param titles what could have been meant.
 * @returns the nearest by edit distance; where it has no word in common with the heading and a single other one has,
 * that one; undefined where there is none.
 */
export function nearestTitle(heading: string, titles: Iterable<string>): string | undefined {
  const candidates = [...titles];
  const near = nearest(heading, candidates);
  if (near === undefined || shareWord(heading, near)) return near;
  const [only, ...others] = candidates.filter((title) => shareWord(heading, title));
  return only !== undefined && others.length === 0 ? only : near;
}

/**
 * Whether two titles have a word in common that says something.
 * @param a one title.
 * @param b the other.
 * @returns whether a word of at least four letters or digits is in both, case ignored.
 */
export function shareWord(a: string, b: string): boolean {
  return wordsOf(a).intersection(wordsOf(b)).size > 0;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
}

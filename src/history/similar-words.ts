import { distance } from 'fastest-levenshtein';

/**
 * Whether two slugs are so alike that they are probably two wordings of the same work.
 * @param a slug of one line.
 * @param b slug of another.
 * @returns true where at most every fifth letter differs, or three of four words are the same. Never where their numbers
 *   differ: version 4 and version 5 are two pieces of work, however alike their names.
 */
export function areSimilar(a: string, b: string): boolean {
  const [wordsA, wordsB] = [new Set(a.split('-')), new Set(b.split('-'))];
  if (numbers(wordsA) !== numbers(wordsB)) return false;
  if (distance(a, b) * 5 <= Math.max(a.length, b.length)) return true;
  const shared = wordsA.intersection(wordsB).size;
  return shared >= 3 && shared * 4 >= wordsA.union(wordsB).size * 3;
}

function numbers(words: ReadonlySet<string>): string {
  return [...words].filter((word) => /\p{N}/u.test(word)).sort().join('-');
}

import { distance } from 'fastest-levenshtein';

/** A slug, prepared to be compared with many others. */
export interface Wording {
  slug: string;
  /** Without the endings of English verbs and plurals: what was planned as an upgrade is upgraded when it is done. */
  words: ReadonlySet<string>;
  /** Those of the words that have a digit, sorted and joined. */
  numbers: string;
  /** How often each letter stands in it; letters far apart in the alphabet may share a place. */
  letters: Uint16Array;
}

/** As many places for letters: Latin ones have one each. */
const places = 32;

/**
 * Prepares a slug.
 * @param slug of a line, at most 80 bytes (design §3).
 * @returns its words, numbers and letters, counted once for all comparisons.
 */
export function wordingOf(slug: string): Wording {
  const words = new Set(slug.split('-').map(stemOf));
  const letters = new Uint16Array(places);
  for (let at = 0; at < slug.length; at++) letters[slug.charCodeAt(at) % places]!++;
  return { slug, words, numbers: [...words].filter((word) => /\p{N}/u.test(word)).sort().join('-'), letters };
}

/**
 * A word without its ending.
 * @param word of a slug.
 * @returns it without `ing`, `ed`, `es`, `e` or `s`, where at least four letters are left.
 */
export function stemOf(word: string): string {
  return word.replace(/(?<=.{4})(?:ing|ed|es|e|s)$/, '');
}

/**
 * Whether two slugs are so alike that they are probably two wordings of the same work.
 * @param a wording of one line.
 * @param b wording of another.
 * @returns true where at most every fifth letter differs, or three of four words are the same. Never where their numbers
 *   differ: version 4 and version 5 are two pieces of work, however alike their names.
 */
export function areSimilar(a: Wording, b: Wording): boolean {
  if (a.numbers !== b.numbers) return false;
  const longest = Math.max(a.slug.length, b.slug.length);
  // Where every line of a report is new, nearly all that are compared have nothing in common, and counting letters shows it fifty times as soon.
  const isNear = Math.abs(a.slug.length - b.slug.length) * 5 <= longest && fewestEdits(a, b) * 5 <= longest;
  if (isNear && distance(a.slug, b.slug) * 5 <= longest) return true;
  const [fewer, more] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (fewer.size < 3 || fewer.size * 4 < more.size * 3) return false;
  const shared = fewer.intersection(more).size;
  return shared >= 3 && shared * 4 >= (fewer.size + more.size - shared) * 3;
}

/** A distance that two slugs have at least: each edit adds one letter, takes one away, or does both. */
function fewestEdits({ letters: a }: Wording, { letters: b }: Wording): number {
  let [added, removed] = [0, 0];
  for (let place = 0; place < places; place++) {
    const more = b[place]! - a[place]!;
    if (more > 0) added += more;
    else removed -= more;
  }
  return Math.max(added, removed);
}

import { distance } from 'fastest-levenshtein';
import { fillerWords } from '../strings/filler-words.ts';
import { wordEndings } from '../strings/word-endings.ts';

/** A slug, prepared for comparison with many others. */
export interface SlugWords {
  slug: string;
  /** Its stemmed words without fillers: an upgrade that is planned is later upgraded. */
  words: ReadonlySet<string>;
  /** Their letters, sorted: work that is rolled out is a rollout. */
  letters: string;
  /** Its numbers and single letters, joined: they tell apart work of the same name. */
  numbers: string;
}

/** In a shorter word, another letter makes another word: seals and seats. */
const shortestMisspelt = 7;

/** The key of an issue in a tracker: `DM-12`, `OPS-REC-3`, `#12`. */
const trackerKey = /(?<![\p{L}\p{N}_-])(?:\p{Lu}[\p{Lu}\p{N}]*(?:-[\p{Lu}\p{N}]+)*-|#)\d+(?![\p{L}\p{N}_-])/gu;

export function trackerKeysIn(text: string): string[] {
  return text.match(trackerKey) ?? [];
}

export function slugWords(slug: string): SlugWords {
  const allWords = slug.split('-');
  const words = allWords.filter((word) => !fillerWords.has(word)).map(stemOf);
  const numbers = allWords.filter((word) => !fillerWords.has(word) && /\p{N}|^\p{L}$/u.test(word)).join('-');
  return { slug, words: new Set(words), letters: sorted(words.join('')), numbers };
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** A word without its ending: the same for upgrade, upgraded and upgrading, or for remove and removal. */
export function stemOf(word: string): string {
  const found = wordEndings.find(([ending, least]) => {
    const rest = word.length - ending.length;
    return rest >= least && word.endsWith(ending) && /[aeiouy]/.test(word.slice(0, rest));
  });
  const stem = found ? word.slice(0, -found[0].length) : word;
  return stem.replace(/(.)\1/g, '$1').replace(/y$/, 'i');
}

/**
 * How many words one slug adds to another that is probably about the same work: a quarter of its words at most, and 0 if
 * a word is only misspelt. Undefined if each has a word that the other lacks, or their numbers differ: versions 4 and 5,
 * or the guides for users and for authors, are two pieces of work.
 */
export function differenceOf(a: SlugWords, b: SlugWords): number | undefined {
  if (a.numbers !== b.numbers) return undefined;
  if (a.letters === b.letters) return a.letters === '' ? undefined : 0;
  const [fewer, more] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  const added = more.size - fewer.size;
  if (added * 3 <= fewer.size && fewer.isSubsetOf(more)) return added;
  return isMisspelt(a.slug, b.slug) ? 0 : undefined;
}

/** Whether two slugs differ only by one letter, or by the order of letters, of one long word. */
export function isMisspelt(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [wordsA, wordsB] = [a.split('-'), b.split('-')];
  const pairs = wordsA.map((word, index): [string, string] => [word, wordsB[index] ?? '']);
  const [differing, ...others] = pairs.filter(([one, other]) => one !== other);
  if (wordsA.length !== wordsB.length || !differing || others.length > 0) return false;
  const [wordA, wordB] = differing;
  const isLong = Math.max(wordA.length, wordB.length) >= shortestMisspelt;
  // Another first letter makes another word: review and preview.
  return isLong && wordA[0] === wordB[0] && (distance(wordA, wordB) === 1 || sorted(wordA) === sorted(wordB));
}

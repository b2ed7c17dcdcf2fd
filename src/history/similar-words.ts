import { distance } from 'fastest-levenshtein';

/** A slug, prepared to be compared with many others. */
export interface SlugWords {
  slug: string;
  /** Its words in their basic form, as what was planned as an upgrade is upgraded when it is done; without fillers. */
  words: ReadonlySet<string>;
  /** Their letters, sorted: what is rolled out is a rollout. */
  letters: string;
  /** The numbers and single letters of the slug, joined: they tell apart what is otherwise called the same. */
  numbers: string;
}

/** English words that come and go without another meaning. */
const fillers = new Set('a all an and are at for if in is of on our the to was were with'.split(' '));

/** The most frequent verbs of reports whose past is not made by an ending. */
const irregular = new Map([
  ['bought', 'buy'],
  ['built', 'build'],
  ['chose', 'choose'],
  ['chosen', 'choose'],
  ['found', 'find'],
  ['made', 'make'],
  ['ran', 'run'],
  ['sent', 'send'],
  ['took', 'take'],
  ['taken', 'take'],
  ['written', 'write'],
  ['wrote', 'write'],
]);

/** In shorter words, one letter makes another word: seals and seats. */
const shortestMisspelt = 7;

/** What a tracker calls one piece of work: `DM-12`, `OPS-REC-3`, `#12`. */
const trackerKey = /(?<![\p{L}\p{N}_-])(?:\p{Lu}[\p{Lu}\p{N}]*(?:-[\p{Lu}\p{N}]+)*-|#)\d+(?![\p{L}\p{N}_-])/gu;

/** The keys of a tracker in the words of a line, in its parenthesis too. */
export function trackerKeysIn(text: string): string[] {
  return text.match(trackerKey) ?? [];
}

/** Prepares the slug of a line, once for all comparisons. */
export function slugWords(slug: string): SlugWords {
  const allWords = slug.split('-');
  const words = allWords.filter((word) => !fillers.has(word)).map(stemOf);
  const numbers = allWords.filter((word) => word !== 'a' && /\p{N}|^\p{L}$/u.test(word)).join('-');
  return { slug, words: new Set(words), letters: sorted(words.join('')), numbers };
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/**
 * An English word without its ending: what upgrade, upgraded and upgrading have in common, or remove and removal. Words
 * of other languages lose endings that look the same.
 */
export function stemOf(word: string): string {
  return (irregular.get(word) ?? word)
    .replace(/(?<=.{2})ie[sd]$/, 'y')
    .replace(
      /(?<=.{6})e?ments?$|(?<=.{5})als?$|(?<=.{3})(?:(?:at)?(?:ion(?:s|ed|ing)?|ing|ed|es?)|(?<=[aeiouy].*)(?<!s)s)$/,
      '',
    )
    .replace(/(.)\1/g, '$1');
}

/**
 * How many words one slug has besides those of another that is probably about the same work: at most a quarter of its
 * words, and 0 if a word is only misspelt. Undefined if each has a word that the other has not, or their numbers
 * differ: then two pieces of work were named after one pattern, such as versions 4 and 5, or the guides for users and
 * for authors.
 */
export function differenceOf(a: SlugWords, b: SlugWords): number | undefined {
  if (a.numbers !== b.numbers) return undefined;
  if (a.letters === b.letters) return a.letters === '' ? undefined : 0;
  const [fewer, more] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  const added = more.size - fewer.size;
  if (added * 3 <= fewer.size && fewer.isSubsetOf(more)) return added;
  return isMisspelt(a.slug, b.slug) ? 0 : undefined;
}

/** Whether one letter of one long word, or the order of its letters, makes the difference. */
export function isMisspelt(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [wordsA, wordsB] = [a.split('-'), b.split('-')];
  const differing = wordsA.flatMap((word, index) => (word === wordsB[index] ? [] : index));
  if (wordsA.length !== wordsB.length || differing.length !== 1) return false;
  const [wordA = '', wordB = ''] = [wordsA, wordsB].map((words) => words[differing[0]!]);
  const isLong = Math.max(wordA.length, wordB.length) >= shortestMisspelt;
  // The first letter makes another word of it: review and preview.
  return isLong && wordA[0] === wordB[0] && (distance(wordA, wordB) === 1 || sorted(wordA) === sorted(wordB));
}

import { zipf, type Random } from './random.ts';

/** The words that reports are made of. */
export interface Vocabulary {
  /** The first words of lines. */
  verbs: readonly string[];
  /** The next word of a sentence. Frequent words come more often. */
  word(): string;
  /** Terms that readers look for, most mentioned first. */
  terms: readonly string[];
}

/** The number of different words: one report uses a few hundred, four hundred reports some ten thousand. */
const size = 12_000;
const topics = 60;

const frequent = `the of and to for in a on with from is by as that at new be or an it are this all into when not its
more than after before between without each other first data service release schema support design review interface
archive image pipeline package catalogue query cluster network storage build test document user server client index
table field version format report system process operator camera telescope calibration database monitor queue
metadata policy layer module account access backup transfer upgrade error log message event request export import`.split(
  /\s+/,
);

const verbs = `Build Test Move Replace Write Review Measure Design Support Document Release Retire Migrate Prototype
Collect Describe Automate Simplify Extend Deploy Plan Compare Rename Index Archive Publish Monitor Repair Study
Schedule`.split(/\s+/);

/**
 * Invents a vocabulary: about a hundred English words, which are the most frequent, and thousands of words that do not
 * exist.
 * @param random the random numbers.
 * @returns the vocabulary.
 */
export function inventVocabulary(random: Random): Vocabulary {
  const known = new Set(frequent);
  const invented = (least: number, most: number): string => {
    for (;;) {
      const word = Array.from({ length: random.between(least, most) }, () => syllable(random)).join('');
      if (word.length < 4 || known.has(word)) continue;
      known.add(word);
      return word;
    }
  };
  const words = [...frequent];
  while (words.length < size) words.push(invented(2, 3));
  const terms = Array.from({ length: topics }, (_, index) => {
    const name = capitalised(invented(2, 3));
    // Some terms are abbreviations, and some two words.
    return index % 5 === 3
      ? name.slice(0, 4).toUpperCase()
      : index % 5 === 4
        ? `${name} ${random.pick(frequent.slice(38))}`
        : name;
  });
  return { verbs, word: zipf(words, random), terms: [...new Set(terms)] };
}

const onsets = 'b c d f g h k l m n p r s t v w b c d g l m n p r s t br dr pl st tr'.split(' ');
const vowels = 'a e i o u a e i o u a e i o ai ou'.split(' ');
const codas = ['', '', '', '', 'l', 'n', 'r', 's', 't', 'm', 'n', 'nd', 'st'];

function syllable(random: Random): string {
  return random.pick(onsets) + random.pick(vowels) + random.pick(codas);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

import { fold, sign } from '../../search/tokenizer.ts';

/** A letter or digit of a text, folded. */
interface Letter {
  folded: string;
  start: number;
  /** Behind its accents. */
  end: number;
  isNumber: boolean;
  /** What separates it from the one before: nothing, one sign, one white space, or more. */
  gap: 'none' | 'sign' | 'space' | 'more';
}

/** A part of a text. */
interface Range {
  start: number;
  end: number;
}

/**
 * Finds words, as `queryWords` returns them, in a text as readers see it, whatever the accents and hyphens in them, and
 * longer words that begin with them; but not `1` in `12`. No regular expression: one with so many classes of characters
 * takes longer to compile than a reader to type the next letter.
 */
export function wordRanges(text: string, words: readonly string[]): Range[] {
  const letters = lettersOf(text);
  const ranges = words.flatMap((word) => rangesOf(word, letters, text)).sort((a, b) => a.start - b.start);
  let done = 0;
  return ranges.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}

/** The words that a text has. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const letters = lettersOf(text);
  return words.filter((word) => rangesOf(word, letters, text).length > 0);
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let last: Letter | undefined;
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const { isNumber, isMark, folded } = read(character);
    if (isMark && last?.end === start) last.end = at;
    const gap = last ? gapOf(text.slice(last.end, start)) : 'more';
    for (const [index, letter] of folded.entries()) {
      letters.push((last = { folded: letter, start, end: at, isNumber, gap: index === 0 ? gap : 'none' }));
    }
  }
  return letters;
}

interface Character {
  isNumber: boolean;
  isMark: boolean;
  /** One letter can be two: ß is found by ss. What is no letter or digit is none. */
  folded: string[];
}

/** Every text is made of the same few characters. */
const characters = new Map<string, Character>();

function read(character: string): Character {
  let known = characters.get(character);
  if (!known) {
    const isNumber = /\p{N}/u.test(character);
    const folded = isNumber || /\p{L}/u.test(character) ? fold(character).split('') : [];
    known = { isNumber, isMark: /\p{M}/u.test(character), folded };
    characters.set(character, known);
  }
  return known;
}

function gapOf(between: string): Letter['gap'] {
  if (between === '') return 'none';
  if ([...between].length > 1) return 'more';
  return /\s/.test(between) ? 'space' : 'sign';
}

function rangesOf(word: string, letters: readonly Letter[], text: string): Range[] {
  const [, plain = '', signs = ''] = /^(.*?)([+#♯]*)$/su.exec(word)!;
  const all = letters.map(({ folded }) => folded).join('');
  const ranges: Range[] = [];
  // A script without spaces has words anywhere.
  const isInside = plain.search(sign) === 0;
  for (let first = all.indexOf(plain); plain !== '' && first >= 0; first = all.indexOf(plain, first + 1)) {
    if (!isInside && letters[first]!.gap === 'none') continue;
    let last = first + plain.length - 1;
    const holds = letters.slice(first + 1, last + 1).every(({ gap, isNumber }, index) => {
      return gap === 'none' || gap === 'sign' || (gap === 'space' && isNumber !== letters[first + index]!.isNumber);
    });
    const next = letters[last + 1];
    const isCut = next?.gap === 'none' && next.isNumber && letters[last]!.isNumber;
    if (!holds || isCut) continue;
    if (signs !== '' && !text.startsWith(signs, letters[last]!.end)) continue;
    while (!isInside && signs === '' && letters[last + 1]?.gap === 'none') last++;
    ranges.push({ start: letters[first]!.start, end: letters[last]!.end + signs.length });
  }
  return ranges;
}

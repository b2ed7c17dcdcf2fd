import { fold, sign } from '../../search/tokenizer.ts';

/** A letter or digit of a text, folded. */
interface Letter {
  folded: string;
  isNumber: boolean;
  start: number;
  /** Behind its accents. */
  end: number;
  /** What stands between it and the one before it. */
  between: string;
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
  const ranges = rangesByWord(text, words)
    .flat()
    .sort((a, b) => a.start - b.start);
  let done = 0;
  return ranges.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}

/** The words that a text has. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const ranges = rangesByWord(text, words);
  return words.filter((_, index) => ranges[index]!.length > 0);
}

function rangesByWord(text: string, words: readonly string[]): Range[][] {
  const letters = lettersOf(text);
  const all = letters.map(({ folded }) => folded).join('');
  return words.map((word) => {
    const [, plain = '', signs = ''] = /^(.*?)([+#♯]*)$/su.exec(word)!;
    const ranges: Range[] = [];
    // A script without spaces has words anywhere.
    const isInside = plain.search(sign) === 0;
    for (let first = all.indexOf(plain); plain !== '' && first >= 0; first = all.indexOf(plain, first + 1)) {
      if (!isInside && letters[first]!.between === '') continue;
      let last = first + plain.length - 1;
      if (!letters.slice(first + 1, last + 1).every((letter, index) => joins(letters[first + index]!, letter)))
        continue;
      const next = letters[last + 1];
      if (next?.between === '' && next.isNumber && letters[last]!.isNumber) continue;
      if (signs !== '' && !text.startsWith(signs, letters[last]!.end)) continue;
      while (!isInside && signs === '' && letters[last + 1]?.between === '') last++;
      ranges.push({ start: letters[first]!.start, end: letters[last]!.end + signs.length });
    }
    return ranges;
  });
}

/** Whether two letters can be of one word: `client/server` and `Release 24` are, `release notes` is not. */
function joins(before: Letter, { between, isNumber }: Letter): boolean {
  const isOneSign = between.length === 1 && (!/\s/.test(between) || isNumber !== before.isNumber);
  return between === '' || isOneSign;
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
    const before = last ? text.slice(last.end, start) : ' ';
    for (const [index, letter] of folded.entries()) {
      last = { folded: letter, isNumber, start, end: at, between: index === 0 ? before : '' };
      letters.push(last);
    }
  }
  return letters;
}

interface Character {
  isNumber: boolean;
  isMark: boolean;
  /** One letter can be two: ß is found by ss, œ by oe. Empty unless it is a letter or a digit. */
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

import { run, sign, squash } from '../../search/tokenizer.ts';

interface Range {
  start: number;
  end: number;
}

/** Letters and digits in a row. */
interface Token extends Range {
  folded: string;
  /** Whether it can form a word with the token before, as in `client/server` and `Release 24`, not in `release notes`. */
  joins: boolean;
}

/**
 * Finds words, as `queryWords` returns them, and longer words that begin with them, whatever their accents and hyphens;
 * but not `1` in `12`.
 */
export function wordRanges(text: string, words: readonly string[]): Range[] {
  const tokens = tokensOf(text);
  const ranges = words.flatMap((word) => rangesOf(word, text, tokens)).sort((a, b) => a.start - b.start);
  let done = 0;
  return ranges.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}

export function wordsIn(text: string, words: readonly string[]): string[] {
  const tokens = tokensOf(text);
  return words.filter((word) => rangesOf(word, text, tokens).length > 0);
}

function rangesOf(word: string, text: string, tokens: readonly Token[]): Range[] {
  const plain = squash(word);
  const [signs] = /[+#♯]*$/.exec(word)!;
  if (plain === '') return [];
  if (plain.search(sign) === 0) {
    // A script without spaces has words anywhere.
    const anywhere = new RegExp([...plain, ''].join('\\p{M}*'), 'gu');
    return [...text.matchAll(anywhere)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  }
  return tokens.flatMap(({ start }, first) => {
    let rest = plain;
    for (let last = first; last < tokens.length; last++) {
      const { folded, end, joins } = tokens[last]!;
      if (last > first && !joins) return [];
      if (folded.startsWith(rest)) {
        const isLongerNumber = isNumber(rest.at(-1)) && isNumber(folded[rest.length]);
        return isLongerNumber || !text.startsWith(signs, end) ? [] : { start, end: end + signs.length };
      }
      if (!rest.startsWith(folded)) return [];
      rest = rest.slice(folded.length);
    }
    return [];
  });
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: letters, index } of text.matchAll(run)) {
    const folded = squash(letters);
    if (folded === '') continue;
    const last = tokens.at(-1);
    const between = last ? text.slice(last.end, index) : '';
    const joins =
      between.length === 1 && (!/\s/.test(between) || isNumber(folded[0]) !== isNumber(last?.folded.at(-1)));
    tokens.push({ folded, start: index, end: index + letters.length, joins });
  }
  return tokens;
}

function isNumber(letter = ''): boolean {
  return /\p{N}/u.test(letter);
}

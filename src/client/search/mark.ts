import { queryWords } from '../../search/tokenizer.ts';
import { wordRanges } from './find-words.ts';

interface TextPart {
  text: string;
  marked: boolean;
}

/** Splits a text into what to mark and what is between. */
export function splitAtWords(text: string, words: readonly string[]): TextPart[] {
  let done = 0;
  const parts = wordRanges(text, words).flatMap(({ start, end }): TextPart[] => {
    const before = { text: text.slice(done, start), marked: false };
    done = end;
    return [before, { text: text.slice(start, end), marked: true }];
  });
  return [...parts, { text: text.slice(done), marked: false }].filter(({ text: piece }) => piece !== '');
}

/**
 * What to mark of a query: no number without the name before it, and no short name without its number.
 * @param words as `queryWords` returns them, in their order.
 * @returns `dm36602` for `dm`, `36602`; `release24` and `release` for `release`, `24`.
 */
export function markWords(words: readonly string[]): string[] {
  const isNumber = (word = '') => /^\p{N}+$/u.test(word);
  return words.flatMap((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    if (isNumber(word)) return before === undefined || isNumber(before) ? [word] : [];
    if (!isNumber(after)) return [word];
    return word.length > 3 ? [word + after, word] : [word + after];
  });
}

/** The parameter of a URL that says what to mark on its page: `/cycles/f23a/?mark=butler+registry#…`. */
const parameter = 'mark';
/** No reader searches for more words: any others are longer forms of what was being typed. */
const most = 24;

/** Adds the words to mark to the URL of a page, before its anchor. */
export function withMarks(url: string, words: Iterable<string>): string {
  const marked = [...new Set(words)].slice(0, most);
  if (marked.length === 0) return url;
  const [page = '', ...anchor] = url.split('#');
  return [`${page}?${new URLSearchParams({ [parameter]: marked.join(' ') })}`, ...anchor].join('#');
}

/** The words to mark on a page, from the query of its URL. */
export function marksOf(query: string): string[] {
  return markWords(queryWords(new URLSearchParams(query).get(parameter) ?? '').slice(0, most));
}

import { markWords } from './mark.ts';
import { queryWords } from '../../search/tokenizer.ts';

/** The URL of a result says what to mark on its page: `/cycles/f23a/?mark=butler+registry#…`. */

const name = 'mark';
/** More words than a reader searches for are longer forms of what was being typed. */
const most = 24;

/**
 * Adds the words to mark to a URL.
 * @param address path of a page, with or without an anchor.
 * @param words as `queryWords` returns them.
 * @returns the path with the words; unchanged if there are none.
 */
export function withMarks(address: string, words: Iterable<string>): string {
  const marked = [...new Set(words)].slice(0, most);
  if (marked.length === 0) return address;
  const [page = '', ...anchor] = address.split('#');
  return [`${page}?${new URLSearchParams({ [name]: marked.join(' ') })}`, ...anchor].join('#');
}

/**
 * The words to mark on a page.
 * @param query of its URL.
 * @returns words as `queryWords` returns them.
 */
export function marksOf(query: string): string[] {
  return markWords(queryWords(new URLSearchParams(query).get(name) ?? '').slice(0, most));
}

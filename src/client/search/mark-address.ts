import { markWords } from './mark.ts';
import { queryWords } from '../../search/tokenizer.ts';

/** What is marked on arrival stands in the address of a result: `/cycles/f23a/?mark=butler+registry#…`. */

const name = 'mark';
/** More words than these are nothing that a reader looked for; they began like what was being typed. */
const most = 24;

/**
 * Lets an address say which words are to be marked on its page.
 * @param address path of a page, with or without an anchor.
 * @param words as `queryWords` gives them.
 * @returns the address with them; unchanged where there are none.
 */
export function withMarks(address: string, words: Iterable<string>): string {
  const marked = [...new Set(words)].slice(0, most);
  if (marked.length === 0) return address;
  const [page = '', ...anchor] = address.split('#');
  return [`${page}?${new URLSearchParams({ [name]: marked.join(' ') })}`, ...anchor].join('#');
}

/**
 * The words that an address asks to mark.
 * @param query of the address.
 * @returns words as `queryWords` gives them.
 */
export function marksOf(query: string): string[] {
  return markWords(queryWords(new URLSearchParams(query).get(name) ?? '').slice(0, most));
}

/** Messages beside the results. */
import { plural } from '../../report/plural.ts';
import { squash } from '../../search/tokenizer.ts';
import { element, note } from './dom.ts';
import type { SearchResponse } from './query.ts';
import { filterNames, type SearchState, type UnknownValue } from './search-state.ts';

type Content = (Node | string)[];

/** How many results there are: "8 results for Butler: 7 items and 1 topic". */
export function countMessage({ total, groups, query }: SearchResponse): Content {
  const what = query === '' ? [] : [' for ', element('b', {}, query)];
  const parts = groups.map(({ kind, total: count }) => plural(count, kind));
  return total === 0 ? ['No results', ...what] : [plural(total, 'result'), ...what, `: ${listed(parts)}`];
}

/**
 * What was changed to find something, and where to look if nothing was found.
 * @param state query and filters.
 * @param response what was found.
 * @param base path of the site, with a slash at both ends.
 * @returns paragraphs; none for a query that was searched for as it is.
 */
export function responseMessages(
  { query, filters }: SearchState,
  response: SearchResponse,
  base: string,
): HTMLElement[] {
  const { query: searched, unknown, isPartial, total, words } = response;
  const messages: Content[] = [];
  if (searched !== query) {
    messages.push([`“${query}” is in no report. Showing results for `, element('b', {}, searched), '.']);
  } else if (unknown.length > 0) {
    const [are, they] = unknown.length === 1 ? ['is', 'it was'] : ['are', 'they were'];
    const names = listed(unknown.map((word) => `“${asTyped(word, query)}”`));
    messages.push([`${names} ${are} in no report${total > 0 ? `, so ${they} left out` : ''}.`]);
  }
  if (isPartial) messages.push(['No exact match. Closest results:']);
  if (query !== '' && words.length === 0) messages.push(['A search needs a letter or a digit.']);
  if (total === 0) {
    const isFiltered = filterNames.some((name) => filters[name].length > 0);
    if (isFiltered && unknown.length === 0)
      messages.push(['Nothing passes all the filters: clear some of them to find more.']);
    const link = (path: string, text: string) => element('a', { href: base + path }, text);
    const lists = [
      link('topics/', 'all topics'),
      ', ',
      link('areas/', 'the areas'),
      ', ',
      link('matrix/', 'the matrix'),
    ];
    if (query !== '') messages.push(['Browse ', ...lists, ' or ', link('search/', 'the list of all items'), '.']);
  }
  return messages.map((content) => note(...content));
}

/** Names the values in the URL that no filter has. */
export function unknownFilterMessages(unknown: readonly UnknownValue[]): HTMLElement[] {
  return unknown.map(({ filter, value }) => note(`There is no ${filter} “${value}”, so that filter was ignored.`));
}

/** A word as it is in the query: `DM-12345` for `dm12345`. */
function asTyped(word: string, query: string): string {
  const chunks = query.split(/\s+/).map((chunk) => chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''));
  return chunks.find((chunk) => squash(chunk) === word) ?? word;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

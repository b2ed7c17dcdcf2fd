import { squash } from '../../search/tokenizer.ts';
import { sitePath } from '../../urls/site-path.ts';
import { element, langAttributes, note, t } from './dom.ts';
import type { SearchResponse } from './query.ts';
import { filterNames } from '../../search/filters.ts';
import type { SearchState, UnknownValue } from './search-state.ts';

type MessageContent = (Node | string)[];

/** How many results there are: "8 results for Butler: 7 items and 1 topic". */
export function countMessage({ total, groups, query }: SearchResponse): MessageContent {
  const bold = element('b', langAttributes(), query);
  if (total === 0) return query === '' ? [t('find.none')] : t.parts('find.noneFor', { query: bold });
  const kinds = listed(groups.map(({ kind, total: count }) => t(`find.${kind}`, { count })));
  const found = { count: total, kinds };
  return query === '' ? [t('find.results', found)] : t.parts('find.resultsFor', { ...found, query: bold });
}

/**
 * Says what was changed to find something, and where to look if nothing was found.
 * @returns paragraphs; none if the query found something as it is.
 */
export function responseMessages({ query, filters }: SearchState, response: SearchResponse): HTMLElement[] {
  const { query: searched, unknown, isPartial, total, words } = response;
  const messages: MessageContent[] = [];
  if (searched !== query) {
    messages.push(t.parts('find.corrected', { typed: inQuotes(query), query: element('b', {}, searched) }));
  }
  if (unknown.length > 0) {
    const words = listed(unknown.map((word) => inQuotes(asTyped(word, query))));
    messages.push([t(total > 0 ? 'find.unknownLeft' : 'find.unknown', { count: unknown.length, words })]);
  }
  if (isPartial) messages.push([t('find.closest')]);
  if (query !== '' && words.length === 0) messages.push([t('find.needsLetter')]);
  if (total === 0) {
    const isFiltered = filterNames.some((name) => filters[name].length > 0);
    if (isFiltered && unknown.length === 0) messages.push([t('find.tooMany')]);
    const link = (path: string, text: string) => element('a', { href: sitePath(path) }, text);
    const places = {
      topics: link('/topics/', t('find.allTopics')),
      areas: link('/areas/', t('find.theAreas')),
      matrix: link('/matrix/', t('find.theMatrix')),
      place: link('/search/', t('find.allItems')),
    };
    if (query !== '') messages.push(t.parts('find.browse', places));
  }
  return messages.map((content) => note(...content));
}

/** Names the values in the URL that no filter has. */
export function unknownFilterMessages(unknown: readonly UnknownValue[]): HTMLElement[] {
  return unknown.map(({ filter, value }) => note(t(`find.no.${filter}`, { value: inQuotes(value) })));
}

/** A word as it is in the query: `DM-12345` for `dm12345`. */
function asTyped(word: string, query: string): string {
  const chunks = query.split(/\s+/).map((chunk) => chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''));
  return chunks.find((chunk) => squash(chunk) === word) ?? word;
}

function inQuotes(text: string): string {
  return t('find.quoted', { text });
}

function listed(words: readonly string[]): string {
  return t.list(words).join('');
}

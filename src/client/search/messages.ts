/** Messages beside the results. */
import type { SearchResponse } from './query.ts';
import { element } from './dom.ts';
import type { Kind } from '../../search/record.ts';
import { filterNames, writeState, type FilterName, type Filters, type FilterValues } from './search-state.ts';
import type { SearchState, UnknownValue } from './search-state.ts';
import { queryWords } from '../../search/tokenizer.ts';

const nouns: Record<Kind, [one: string, many: string]> = {
  item: ['item', 'items'],
  topic: ['topic', 'topics'],
  area: ['area', 'areas'],
  cycle: ['cycle', 'cycles'],
  page: ['page', 'pages'],
};

const filterNouns: Record<FilterName, string> = {
  kind: 'kinds',
  area: 'areas',
  cycle: 'cycles',
  status: 'statuses',
  change: 'changes',
};

type Content = (Node | string)[];

/** The page that shows the messages. */
export interface MessageContext {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  known: FilterValues;
  /** A phrase, or a link, for where everything can be found without searching. */
  elsewhere: () => Node | string;
}

/**
 * How many results there are.
 * @param state query and filters.
 * @param response what was found.
 * @returns such as "8 results for Butler: 7 items and 1 topic".
 */
export function countMessage({ query }: SearchState, { total, groups, searched, partly }: SearchResponse): Content {
  const shown = partly ? query : searched.query;
  const what: Content = shown === '' ? [] : [' for ', element('b', {}, shown)];
  if (total === 0) return ['No results', ...what];
  const parts = groups.map(({ kind, total: count }) => `${count} ${nouns[kind][count === 1 ? 0 : 1]}`);
  return [`${total} ${total === 1 ? 'result' : 'results'}`, ...what, `: ${listed(parts)}`];
}

/**
 * What was changed to find something, and where to look if nothing was found.
 * @param state query and filters.
 * @param response what was found.
 * @param context the page that shows the messages.
 * @returns paragraphs; none for a query that was searched for as it is.
 */
export function responseMessages(state: SearchState, response: SearchResponse, context: MessageContext): HTMLElement[] {
  const { base, known } = context;
  const { query } = state;
  const { searched, corrected, unknown, changesOf, noneWith, page, partly, total } = response;
  const messages: Content[] = [];
  const link = (path: string, text: string) => element('a', { href: base + path }, text);
  const [words, them] = queryWords(query).length === 1 ? ['word itself', 'it'] : ['words themselves', 'them'];
  if (noneWith)
    messages.push([emptyFiltersMessage(noneWith, known), ...(total > 0 ? [` What follows has the ${words}.`] : [])]);
  if (changesOf !== undefined) {
    const cycle = known.cycle.get(changesOf) ?? changesOf;
    const changes = link(`cycles/${changesOf}/changes/`, `Changes in ${cycle}`);
    messages.push([`What is new in ${cycle}, and what was closed, is on the page `, changes, '.']);
  }
  if (page) messages.push(['The page of this site: ', link(page.path.slice(1), page.title), '.']);
  if (unknown.length > 0 || corrected) {
    const missing = corrected ? quoted(query) : listed(unknown.map(quoted));
    const [are, they] = corrected || unknown.length === 1 ? ['is', 'it was'] : ['are', 'they were'];
    const what = partly === 'longer' ? '. What follows begins alike' : total > 0 ? `, so ${they} left out` : '';
    const instead = corrected ? ['. Showing results for ', element('b', {}, searched.query)] : [what];
    messages.push([`${missing} ${are} in no report`, ...instead, '.']);
  }
  const added = filterNames.flatMap((name) =>
    searched.filters[name]
      .filter((value) => !state.filters[name].includes(value))
      .map((value) => known[name].get(value) ?? value),
  );
  if (added.length > 0) {
    const narrower = link(
      `search/${writeState(searched)}`,
      `${searched.query || 'everything'}, filtered by ${listed(added)}`,
    );
    messages.push(['Showing ', narrower, `. To search for the ${words}, put ${them} in quotes.`]);
  }
  if (partly === 'some') messages.push(['No exact match. Closest results:']);
  if (total === 0) messages.push(...elsewhereMessages(state, response, context, messages.length > 0));
  return messages.map((content) => element('p', { class: 'note' }, ...content));
}

/** Where to look if nothing was found. */
function elsewhereMessages(
  { query, filters }: SearchState,
  response: SearchResponse,
  { base, elsewhere }: MessageContext,
  or: boolean,
): Content[] {
  const link = (path: string, text: string) => element('a', { href: base + path }, text);
  const isFiltered = filterNames.some((name) => filters[name].length > 0);
  const isKnown = query === '' || queryWords(response.unknown.join(' ')).length < queryWords(query).length;
  const messages: Content[] =
    isFiltered && isKnown ? [['Nothing passes all the filters: clear some of them to find more.']] : [];
  if (query === '') return messages;
  const topics = response.topics.flatMap(({ id, term }) => [', ', link(`topics/${id}/`, term)]).slice(1);
  if (topics.length > 0) messages.push(['Nearest topics: ', ...topics, '.']);
  const lists = [link('topics/', 'all topics'), ', ', link('areas/', 'the areas'), ', ', link('matrix/', 'the matrix')];
  return [...messages, [or || messages.length > 0 ? 'Or browse ' : 'Browse ', ...lists, ' or ', elsewhere(), '.']];
}

/** Says that no item has the status or the change that the query names. */
function emptyFiltersMessage(filters: Filters, known: FilterValues): string {
  const labels = (name: FilterName) => filters[name].map((value) => known[name].get(value) ?? value);
  const others = [...labels('area'), ...labels('cycle')];
  const [statuses, changes] = [labels('status').join(' or '), labels('change').join(' or ').toLowerCase()];
  const what = statuses === '' ? `is ${changes}` : `has the status ${statuses}`;
  return `No item${others.length > 0 ? ` of ${listed(others)}` : ''} ${what}.`;
}

/**
 * Names the values in the URL that no filter has.
 * @param unknown values.
 * @param known values of each filter.
 * @returns a paragraph for each, with the value that was probably meant.
 */
export function unknownFilterMessages(unknown: readonly UnknownValue[], known: FilterValues): HTMLElement[] {
  return unknown.map(({ filter, value, nearest }) => {
    const messages: Content = [`There is no ${filter} `, quoted(value), ', so that filter was ignored. '];
    if (nearest === undefined) {
      const few = [...known[filter].values()].slice(0, 8);
      messages.push(
        `The ${filterNouns[filter]} are ${listed(known[filter].size > few.length ? [...few, 'others'] : few)}.`,
      );
    } else {
      const parameters = new URLSearchParams(location.search);
      const others = parameters.getAll(filter).map((other) => (other === value ? nearest : other));
      parameters.delete(filter);
      for (const other of others) parameters.append(filter, other);
      messages.push(
        'Did you mean ',
        element('a', { href: `?${parameters}` }, known[filter].get(nearest) ?? nearest),
        '?',
      );
    }
    return element('p', { class: 'note' }, ...messages);
  });
}

function quoted(text: string): string {
  return `“${text}”`;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

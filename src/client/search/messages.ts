/** What is said about a search beside its results. */
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
};

const filterNouns: Record<FilterName, string> = {
  kind: 'kinds',
  area: 'areas',
  cycle: 'cycles',
  status: 'statuses',
  change: 'changes',
};

type Content = (Node | string)[];

/** What the remarks need to know of the place where they stand. */
export interface MessageContext {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  known: FilterValues;
  /** Where everything can be found without a search, as words of a sentence. */
  elsewhere: () => Node | string;
}

/**
 * How many results there are, for the eye and for the ear.
 * @param state what was asked.
 * @param response what was found.
 * @returns such as "8 results for Butler: 7 items and 1 topic".
 */
export function countMessage({ query }: SearchState, { total, groups, answered, partly }: SearchResponse): Content {
  const shown = partly ? query : answered.query;
  const what: Content = shown === '' ? [] : [' for ', element('b', {}, shown)];
  if (total === 0) return ['No results', ...what];
  const parts = groups.map(({ kind, total: count }) => `${count} ${nouns[kind][count === 1 ? 0 : 1]}`);
  return [`${total} ${total === 1 ? 'result' : 'results'}`, ...what, `: ${listed(parts)}`];
}

/**
 * What had to be done to find something, and where to look when nothing was found.
 * @param state what was asked.
 * @param response what was found.
 * @param place where it is said.
 * @returns paragraphs; none where the query was answered as it stands.
 */
export function responseMessages(state: SearchState, response: SearchResponse, place: MessageContext): HTMLElement[] {
  const { base, known } = place;
  const { query } = state;
  const { answered, corrected, unknown, changesOf, none, page, partly, total } = response;
  const said: Content[] = [];
  const link = (path: string, text: string) => element('a', { href: base + path }, text);
  const [words, them] = queryWords(query).length === 1 ? ['word itself', 'it'] : ['words themselves', 'them'];
  if (none) said.push([emptyFiltersMessage(none, known), ...(total > 0 ? [` What follows has the ${words}.`] : [])]);
  if (changesOf !== undefined) {
    const cycle = known.cycle.get(changesOf) ?? changesOf;
    const changes = link(`cycles/${changesOf}/changes/`, `Changes in ${cycle}`);
    said.push([`What is new in ${cycle}, and what was closed, is on the page `, changes, '.']);
  }
  if (page) said.push(['The page of this site: ', link(page.path.slice(1), page.title), '.']);
  if (unknown.length > 0 || corrected) {
    const missing = corrected ? quoted(query) : listed(unknown.map(quoted));
    const [are, they] = corrected || unknown.length === 1 ? ['is', 'it was'] : ['are', 'they were'];
    const what = partly === 'longer' ? '. What follows begins alike' : total > 0 ? `, so ${they} left out` : '';
    const instead = corrected ? ['. Showing results for ', element('b', {}, answered.query)] : [what];
    said.push([`${missing} ${are} in no report`, ...instead, '.']);
  }
  const added = filterNames.flatMap((name) =>
    answered.filters[name]
      .filter((value) => !state.filters[name].includes(value))
      .map((value) => known[name].get(value) ?? value),
  );
  if (added.length > 0) {
    const narrower = link(
      `search/${writeState(answered)}`,
      `${answered.query || 'everything'}, filtered by ${listed(added)}`,
    );
    said.push(['Showing ', narrower, `. To search for the ${words}, put ${them} in quotes.`]);
  }
  if (partly === 'some') said.push(['No exact match. Closest results:']);
  if (total === 0) said.push(...elsewhereMessages(state, response, place, said.length > 0));
  return said.map((content) => element('p', { class: 'note' }, ...content));
}

/** Where to look when nothing was found. */
function elsewhereMessages(
  { query, filters }: SearchState,
  response: SearchResponse,
  { base, elsewhere }: MessageContext,
  or: boolean,
): Content[] {
  const link = (path: string, text: string) => element('a', { href: base + path }, text);
  const isFiltered = filterNames.some((name) => filters[name].length > 0);
  const isKnown = query === '' || queryWords(response.unknown.join(' ')).length < queryWords(query).length;
  const said: Content[] =
    isFiltered && isKnown ? [['Nothing passes all the filters: clear some of them to find more.']] : [];
  if (query === '') return said;
  const topics = response.topics.flatMap(({ id, term }) => [', ', link(`topics/${id}/`, term)]).slice(1);
  if (topics.length > 0) said.push(['Nearest topics: ', ...topics, '.']);
  const lists = [link('topics/', 'all topics'), ', ', link('areas/', 'the areas'), ', ', link('matrix/', 'the matrix')];
  return [...said, [or || said.length > 0 ? 'Or browse ' : 'Browse ', ...lists, ' or ', elsewhere(), '.']];
}

/** That no item has the status or the change that a query names. */
function emptyFiltersMessage(filters: Filters, known: FilterValues): string {
  const labels = (name: FilterName) => filters[name].map((value) => known[name].get(value) ?? value);
  const others = [...labels('area'), ...labels('cycle')];
  const [statuses, changes] = [labels('status').join(' or '), labels('change').join(' or ').toLowerCase()];
  const what = statuses === '' ? `is ${changes}` : `has the status ${statuses}`;
  return `No item${others.length > 0 ? ` of ${listed(others)}` : ''} ${what}.`;
}

/**
 * What an address asks for that this site does not have.
 * @param unknown values.
 * @param known values of each filter.
 * @returns a paragraph for each, with what was probably meant.
 */
export function unknownFilterMessages(unknown: readonly UnknownValue[], known: FilterValues): HTMLElement[] {
  return unknown.map(({ filter, value, nearest }) => {
    const said: Content = [`There is no ${filter} `, quoted(value), ', so that filter was ignored. '];
    if (nearest === undefined) {
      const few = [...known[filter].values()].slice(0, 8);
      said.push(
        `The ${filterNouns[filter]} are ${listed(known[filter].size > few.length ? [...few, 'others'] : few)}.`,
      );
    } else {
      const parameters = new URLSearchParams(location.search);
      const others = parameters.getAll(filter).map((other) => (other === value ? nearest : other));
      parameters.delete(filter);
      for (const other of others) parameters.append(filter, other);
      said.push('Did you mean ', element('a', { href: `?${parameters}` }, known[filter].get(nearest) ?? nearest), '?');
    }
    return element('p', { class: 'note' }, ...said);
  });
}

function quoted(text: string): string {
  return `“${text}”`;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

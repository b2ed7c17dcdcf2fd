/** Messages beside the results. */
import { plural } from '../../report/plural.ts';
import { queryWords, squash } from '../../search/tokenizer.ts';
import { element, note } from './dom.ts';
import type { SearchResponse } from './query.ts';
import {
  filterNames,
  writeState,
  type Filters,
  type FilterValues,
  type SearchState,
  type UnknownValue,
} from './search-state.ts';

type Content = (Node | string)[];

/** The page that shows the messages. */
interface MessageContext {
  /** Base path of the site, with a slash at both ends. */
  base: string;
  filterValues: FilterValues;
  /** A phrase, or a link, for where everything can be found without searching. */
  elsewhere: () => Node | string;
}

/** How many results there are: "8 results for Butler: 7 items and 1 topic". */
export function countMessage({ query }: SearchState, { total, groups, searched, partly }: SearchResponse): Content {
  const shown = partly ? query : searched.query;
  const what: Content = shown === '' ? [] : [' for ', element('b', {}, shown)];
  if (total === 0) return ['No results', ...what];
  const parts = groups.map(({ kind, total: count }) => plural(count, kind));
  return [plural(total, 'result'), ...what, `: ${listed(parts)}`];
}

/**
 * What was changed to find something, and where to look if nothing was found.
 * @param state query and filters.
 * @param response what was found.
 * @param context the page that shows the messages.
 * @returns paragraphs; none for a query that was searched for as it is.
 */
export function responseMessages(state: SearchState, response: SearchResponse, context: MessageContext): HTMLElement[] {
  const { base, filterValues } = context;
  const { query } = state;
  const { searched, corrected, unknown, changesOf, noneWith, partly, total } = response;
  const messages: Content[] = [];
  const [words, them] = queryWords(query).length === 1 ? ['word itself', 'it'] : ['words themselves', 'them'];
  if (noneWith)
    messages.push([emptyFilters(noneWith, filterValues), total > 0 ? ` What follows has the ${words}.` : '']);
  if (changesOf !== undefined) {
    const cycle = filterValues.cycle.get(changesOf) ?? changesOf;
    const changes = link(`${base}cycles/${changesOf}/changes/`, `Changes in ${cycle}`);
    messages.push([`What is new in ${cycle}, and what was closed, is on the page `, changes, '.']);
  }
  if (corrected) {
    messages.push([`${quoted(query)} is in no report. Showing results for `, element('b', {}, searched.query), '.']);
  } else if (unknown.length > 0) {
    const [are, they] = unknown.length === 1 ? ['is', 'it was'] : ['are', 'they were'];
    const what = partly === 'longer' ? '. What follows begins alike' : total > 0 ? `, so ${they} left out` : '';
    messages.push([`${listed(unknown.map((word) => quoted(asTyped(word, query))))} ${are} in no report${what}.`]);
  }
  const added = filterNames.flatMap((name) => {
    const values = searched.filters[name].filter((value) => !state.filters[name].includes(value));
    return labelsOf(values, filterValues[name]);
  });
  if (added.length > 0) {
    const what = `${searched.query || 'everything'}, filtered by ${listed(added)}`;
    const narrower = link(`${base}search/${writeState(searched)}`, what);
    messages.push(['Showing ', narrower, `. To search for the ${words}, put ${them} in quotes.`]);
  }
  if (partly === 'some') messages.push(['No exact match. Closest results:']);
  if (query !== '' && queryWords(query).length === 0) messages.push(['A search needs a letter or a digit.']);
  if (total === 0) messages.push(...elsewhereMessages(state, response, context, messages.length > 0));
  return messages.map((content) => note(...content));
}

/** Where to look if nothing was found. */
function elsewhereMessages(
  { query, filters }: SearchState,
  response: SearchResponse,
  { base, elsewhere }: MessageContext,
  or: boolean,
): Content[] {
  const isFiltered = filterNames.some((name) => filters[name].length > 0);
  const isKnown = query === '' || queryWords(response.unknown.join(' ')).length < queryWords(query).length;
  const messages: Content[] =
    isFiltered && isKnown ? [['Nothing passes all the filters: clear some of them to find more.']] : [];
  if (query === '') return messages;
  const topics = response.topics.flatMap(({ id, term }) => [', ', link(`${base}topics/${id}/`, term)]).slice(1);
  if (topics.length > 0) messages.push(['Nearest topics: ', ...topics, '.']);
  const browse = or || messages.length > 0 ? 'Or browse ' : 'Browse ';
  const [topicList, areas] = [link(`${base}topics/`, 'all topics'), link(`${base}areas/`, 'the areas')];
  const matrix = link(`${base}matrix/`, 'the matrix');
  return [...messages, [browse, topicList, ', ', areas, ', ', matrix, ' or ', elsewhere(), '.']];
}

/** Says that no item has the status or the change that the query names. */
function emptyFilters(filters: Filters, filterValues: FilterValues): string {
  const scope = [...labelsOf(filters.area, filterValues.area), ...labelsOf(filters.cycle, filterValues.cycle)];
  const statuses = labelsOf(filters.status, filterValues.status).join(' or ');
  const changes = labelsOf(filters.change, filterValues.change).join(' or ').toLowerCase();
  const what = statuses === '' ? `is ${changes}` : `has the status ${statuses}`;
  return `No item${scope.length > 0 ? ` of ${listed(scope)}` : ''} ${what}.`;
}

/** Names the values in the URL that no filter has, and what there is. */
export function unknownFilterMessages(unknown: readonly UnknownValue[], filterValues: FilterValues): HTMLElement[] {
  return unknown.map(({ filter, value }) => {
    const labels = [...filterValues[filter].values()];
    const few = labels.length > 8 ? [...labels.slice(0, 8), 'others'] : labels;
    const values = filter === 'status' ? 'statuses' : `${filter}s`;
    return note(
      `There is no ${filter} ${quoted(value)}, so that filter was ignored. The ${values} are ${listed(few)}.`,
    );
  });
}

function link(href: string, text: string): HTMLElement {
  return element('a', { href }, text);
}

function labelsOf(values: readonly string[], labels: ReadonlyMap<string, string>): string[] {
  return values.map((value) => labels.get(value) ?? value);
}

/** A word as it is in the query: `DM-12345` for `dm12345`. */
function asTyped(word: string, query: string): string {
  const chunks = query.split(/\s+/).map((chunk) => chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''));
  return chunks.find((chunk) => squash(chunk) === word) ?? word;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

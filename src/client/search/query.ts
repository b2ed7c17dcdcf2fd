/** Runs a query, and helps one that finds nothing as it is. */
import { queryWords } from '../../search/tokenizer.ts';
import { filterIntent, isOnlyFilters } from './filter-intent.ts';
import { find, findSome, hasAll, type Matches, type SearchSite } from './find.ts';
import type { SearchIndex } from './pagefind.ts';
import type { Filters, FilterValues, SearchState } from './search-state.ts';
import { correctedWord, isListed, nearestTopics } from './spelling.ts';

/** What was found, and how. */
export interface SearchResponse extends Omit<Matches, 'longer'> {
  /** What was searched for: the state as it was given, or changed. */
  searched: SearchState;
  /** Whether words were corrected. */
  corrected: boolean;
  /** The words that were left out because nothing has them, whatever the filters. */
  unknown: readonly string[];
  /** Set if nothing has all the words: results have `some` of them, or `longer` ones such as `DM-123` for `DM-12`. */
  partly?: 'some' | 'longer';
  /** The cycle whose page of changes answers the query. */
  changesOf?: string;
  /** The filters that the query consists of, if nothing passes them. */
  noneWith?: Filters;
  /** Topics with similar names, if nothing was found. */
  topics: readonly { id: string; term: string }[];
}

const nothing = { groups: [], total: 0 };

/**
 * Runs a query as it is; then as the filters that it names; then with words corrected and unknown ones left out; then
 * for results that have only some of the words.
 * @param site to search.
 * @param state query and filters.
 * @returns the results, and what was changed to get them.
 * @throws Error if a part of the index is missing: Pagefind takes a file that cannot be loaded for an empty one.
 */
export async function runQuery(site: SearchSite, state: SearchState): Promise<SearchResponse> {
  const { index } = site;
  const { query, filters } = state;
  const matches = await findAsTyped(index, state);
  const { words, longer } = matches;
  const response: SearchResponse = { ...matches, searched: state, corrected: false, unknown: [], topics: [] };
  if (words.length === 0) return query === '' ? response : { ...response, ...nothing };
  if (matches.groups.some(({ named }) => named)) return response;

  const asFilters = await runAsFilters(site, state, matches);
  if (asFilters) return { ...response, ...asFilters };
  if (matches.total > 0 && longer.length === 0) return response;
  if (matches.total > 0) return { ...response, unknown: longer, partly: 'longer' };

  const missing = [...matches.unknown, ...longer];
  const file = await site.words();
  if (missing.some((word) => isListed(word, file))) throw new Error('The index lacks a word that the site has.');
  const corrections = new Map(missing.map((word) => [word, correctedWord(word, file)]));
  const unknown = missing.filter((word) => corrections.get(word) === undefined);
  const better = words.filter((word) => !unknown.includes(word)).map((word) => corrections.get(word) ?? word);
  if (better.length > 0 && missing.length > 0) {
    const searched = { query: better.join(' '), filters };
    const retried = await findAsTyped(index, searched);
    const corrected = missing.length > unknown.length;
    if (retried.total > 0) return { ...response, ...retried, searched, corrected, unknown };
  }
  if (better.length > 1) {
    const some = await findSome(index, filters, better);
    if (some.total > 0) return { ...response, ...some, partly: 'some', unknown };
  }
  return { ...response, ...nothing, unknown, topics: nearestTopics(query, file, 4) };
}

/** Finds a query with its compounds as one word, else as several. */
async function findAsTyped(index: SearchIndex, state: SearchState): Promise<Matches> {
  const joined = await find(index, state, queryWords(state.query));
  if (joined.total > 0) return joined;
  const words = queryWords(state.query, 'apart');
  return words.join() === joined.words.join() ? joined : find(index, state, words);
}

/** Takes names of filters in the query for filters, unless items have the query in their names and that of their area. */
async function runAsFilters(
  { index, filterValues }: SearchSite,
  { query, filters }: SearchState,
  asTyped: Matches,
): Promise<Partial<SearchResponse> | undefined> {
  const searched = filterIntent(query, filters, filterValues);
  if (!searched) return undefined;
  const items = asTyped.groups.find(({ kind }) => kind === 'item')?.results ?? [];
  const isTyped = items.some(({ title, names, area = '' }) =>
    hasAll([title, ...names, filterValues.area.get(area) ?? ''], asTyped.words),
  );
  if (!isOnlyFilters(searched) && isTyped) return undefined;
  const filtered = await findAsTyped(index, searched);
  const cycle = searched.query === '' ? cycleOfChanges(searched.filters, filterValues) : undefined;
  const changes = cycle === undefined ? {} : { changesOf: cycle };
  if (filtered.total > 0) return { ...filtered, searched, ...(searched.filters.change.length > 0 && changes) };
  // That nothing is completed is the answer to "done": few lines have that word.
  return isOnlyFilters(searched) ? { noneWith: searched.filters, ...changes } : undefined;
}

/** The cycle whose page of changes says more: the one that is named, else the newest if new or carried items are meant. */
function cycleOfChanges({ cycle, change }: Filters, filterValues: FilterValues): string | undefined {
  if (cycle.length > 0) return cycle.length === 1 ? cycle[0] : undefined;
  return change.includes('new') || change.includes('carried') ? filterValues.cycle.keys().next().value : undefined;
}

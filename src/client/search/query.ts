/** Runs a query, and helps one that finds nothing as it is. */
import { queryWords } from '../../search/tokenizer.ts';
import { filterIntent, isOnlyFilters } from './filter-intent.ts';
import { find, type Matches, type SearchSite } from './find.ts';
import { pageIntent, type SitePage } from './page-intent.ts';
import { relevance } from './rank.ts';
import type { Filters, FilterValues, SearchState } from './search-state.ts';
import { correctedWord, nearestTopics } from './spelling.ts';
import { unknownWords, withoutUnknown } from './unknown-words.ts';

/** What was found, and how. */
export interface SearchResponse extends Matches {
  /** What was searched for: the state as it was given, or changed. */
  searched: SearchState;
  /** Whether words were corrected. */
  corrected: boolean;
  /** What was left out because nothing has it, whatever the filters; as typed: `DM-12345`. */
  unknown: readonly string[];
  /** Set if nothing has all the words: results have `some` of them, or `longer` ones such as `DM-123` for `DM-12`. */
  partly?: 'some' | 'longer';
  /** The cycle whose page of changes answers the query. */
  changesOf?: string;
  /** The filters that the query consists of, if nothing passes them. */
  noneWith?: Filters;
  /** The page about the site that the query asks for. */
  page?: SitePage;
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
 */
export async function runQuery(site: SearchSite, state: SearchState): Promise<SearchResponse> {
  const { query, filters } = state;
  const matches = await findAsTyped(site, state);
  const response: SearchResponse = { ...matches, searched: state, corrected: false, unknown: [], topics: [] };
  if (matches.words.length === 0) return query === '' ? response : { ...response, ...nothing };
  if (matches.groups.some(({ named }) => named)) return response;

  const asFilters = await runAsFilters(site, state, matches);
  if (asFilters) return { ...response, ...asFilters };
  const page = pageIntent(query);
  if (page) return { ...response, ...(hasAllWords(matches) ? matches : nothing), page };
  if (hasAllWords(matches)) return response;

  const { words } = matches;
  const unknown = await unknownWords(site.index, words);
  const longer = matches.groups.flatMap(({ results }) => results.flatMap(({ forms }) => forms));
  if (unknown.length > 0 && unknown.every((word) => longer.some((form) => form.startsWith(word)))) {
    return { ...response, unknown: withoutUnknown(query, words, unknown).typed, partly: 'longer' };
  }
  const file = await site.words();
  const corrections = new Map(unknown.map((word) => [word, correctedWord(word, file)]));
  const uncorrected = unknown.filter((word) => corrections.get(word) === undefined);
  const { leftOut, typed } = withoutUnknown(query, words, uncorrected);
  const better = words.filter((word) => !leftOut.includes(word)).flatMap((word) => corrections.get(word) ?? word);
  if (better.length > 0 && unknown.length > 0) {
    const searched = { query: better.join(' '), filters };
    const retried = await findAsTyped(site, searched);
    const corrected = unknown.length > uncorrected.length;
    if (hasAllWords(retried)) return { ...response, ...retried, searched, corrected, unknown: typed };
  }
  if (better.length > 1) {
    const some = await find(site, state, better, true);
    if (some.total > 0) return { ...response, ...some, partly: 'some', unknown: typed };
  }
  return { ...response, ...nothing, unknown: typed, topics: nearestTopics(query, file, 4) };
}

/** Finds a query with its compounds as one word, else as several. */
async function findAsTyped(site: SearchSite, state: SearchState): Promise<Matches> {
  const joined = await find(site, state, queryWords(state.query));
  if (hasAllWords(joined)) return joined;
  const words = queryWords(state.query, 'apart');
  return words.join() === joined.words.join() ? joined : find(site, state, words);
}

/** Takes names of filters in the query for filters, unless items have the query in their title or another name. */
async function runAsFilters(
  site: SearchSite,
  { query, filters }: SearchState,
  asTyped: Matches,
): Promise<Partial<SearchResponse> | undefined> {
  const searched = filterIntent(query, filters, site.filterValues);
  if (!searched) return undefined;
  const inItems = asTyped.groups.find(({ kind }) => kind === 'item')?.best ?? -1;
  if (!isOnlyFilters(searched) && inItems >= relevance.wordsInName) return undefined;
  const filtered = await findAsTyped(site, searched);
  const cycle = searched.query === '' ? cycleOfChanges(searched.filters, site.filterValues) : undefined;
  const changes = cycle === undefined ? {} : { changesOf: cycle };
  if (hasAllWords(filtered)) return { ...filtered, searched, ...(searched.filters.change.length > 0 && changes) };
  // That nothing is completed is the answer to "done": few lines have that word.
  if (!isOnlyFilters(searched)) return undefined;
  return { ...(hasAllWords(asTyped) ? {} : nothing), noneWith: searched.filters, ...changes };
}

/** The cycle whose page of changes says more: the one that is named, else the newest if new or carried items are meant. */
function cycleOfChanges({ cycle, change }: Filters, filterValues: FilterValues): string | undefined {
  if (cycle.length > 0) return cycle.length === 1 ? cycle[0] : undefined;
  return change.includes('new') || change.includes('carried') ? filterValues.cycle.keys().next().value : undefined;
}

function hasAllWords({ groups }: Matches): boolean {
  return groups.some(({ best }) => best >= 0);
}

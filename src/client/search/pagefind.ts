/**
 * The index, through the parts of Pagefind's JavaScript API that are needed (https://pagefind.app/docs/api/). Its
 * Component UI is 48 KB compressed, against 14 KB for what is built on the API here. It does not group the lines of an
 * item into one result, corrects no typing errors, and keeps no state in the URL.
 */
import { kinds, past, type Kind } from '../../search/record.ts';
import { indexWords } from '../../search/tokenizer.ts';
import { sitePath } from '../../urls/site-path.ts';
import { pause } from '../pause.ts';
import type { Filters } from './search-state.ts';

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(...query: PagefindQuery): Promise<PagefindResults>;
  /** Loads what a search needs. */
  preload(...query: PagefindQuery): Promise<void>;
  filters(): Promise<unknown>;
}

type PagefindQuery = [words: string | null, options: { filters: object; sort?: object }];

interface PagefindResults {
  results: PagefindResult[];
  /** How many of the results have each value of the filters that are loaded. */
  filters: Record<string, Record<string, number>>;
}

/** A record that was found, not yet loaded. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Loads the record. */
  data(): Promise<PagefindFragment>;
}

/** A record of the index. */
export interface PagefindFragment {
  url: string;
  /** The indexed words, separated by single spaces. */
  raw_content?: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { id: string; title?: string; location: number }[];
  weighted_locations: { location: number }[];
}

export type SearchIndex = Awaited<ReturnType<typeof loadIndex>>;

/** Loads a JSON file of this site. Throws if it cannot be loaded. */
export async function loadJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json() as Promise<T>;
}

/**
 * Loads Pagefind and the index beside it, ready to search. On pages, what loads this script has begun with that. Throws
 * if they cannot be loaded.
 */
export async function loadIndex(script = sitePath('/pagefind/pagefind.js')) {
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ excerptLength: 1, ranking: { metaWeights: { title: 5, names: 3 } } });
  // An empty search makes the browser load how it tells letters apart, which takes long. Otherwise the first key would wait
  // for that.
  await pagefind.search('', { filters: {} });
  let words: Promise<string[]> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** Searches once the last search has ended. The browser can answer a key before and after each. */
  const search = async (...query: PagefindQuery): Promise<PagefindResults> => {
    await pagefind.preload(...query);
    const found = last.then(pause).then(() => pagefind.search(...query));
    last = found.catch(() => {});
    const results = await found;
    await pause();
    return results;
  };
  const recordsById = async (): Promise<{ kindOf: ReadonlyMap<string, Kind>; isPast: ReadonlySet<string> }> => {
    const idsOf = async (kind: string) => (await search(null, { filters: { kind } })).results.map(({ id }) => id);
    const [ofPast, ...ofKinds] = await Promise.all([past, ...kinds].map(idsOf));
    const kindOf = new Map(ofKinds.flatMap((ids, index) => ids.map((id) => [id, kinds[index]!])));
    if (kindOf.size === 0) throw new Error('The index is incomplete.');
    return { kindOf, isPast: new Set(ofPast) };
  };
  // Every search needs them; the first one says what failed.
  const all = recordsById();
  all.catch(() => {});
  return {
    /** Finds what has all the words, or longer ones that begin with them; without words, all in browsing order. */
    search: (query: readonly string[], filters: Filters) => {
      const sort = query.length === 0 && { sort: { place: 'asc' } };
      return search(indexWords(query) || null, { filters: pagefindFilters(filters), ...sort });
    },
    /** Finds what has a word or another form of it, but not what only has longer words that begin with it. */
    searchExact: async (word: string, filters: Filters) =>
      (await search(`"${indexWords([word])}"`, { filters: pagefindFilters(filters) })).results,
    /** Returns the kind of every record by its id, and the ids of items that are no longer listed. */
    records: () => all,
    /** Loads the filters, for their numbers in later results. */
    loadFilters: () => pagefind.filters(),
    /** Loads the words that a query can be corrected to. */
    loadWords: () => (words ??= loadJson<string[]>(sitePath('/search/words.json'))),
  };
}

/**
 * Cycle and status chosen together ask about one line: was it planned in F23B, not was it planned in some cycle and
 * listed in F23B. So do cycle and change.
 */
function pagefindFilters({
  kind,
  team,
  area,
  cycle,
  status,
  change,
}: Filters): Record<string, { any: readonly string[] }> {
  const within = (values: readonly string[]) => cycle.flatMap((id) => values.map((value) => `${id}/${value}`));
  const isApart = cycle.length === 0 || status.length + change.length === 0;
  const chosen = isApart
    ? { kind, team, area, cycle, status, change }
    : { kind, team, area, statusIn: within(status), changeIn: within(change) };
  return Object.fromEntries(Object.entries(chosen).flatMap(([name, any]) => (any.length > 0 ? [[name, { any }]] : [])));
}

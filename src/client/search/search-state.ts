/** The address of the search page is its whole state. */
import { editDistance } from './edit-distance.ts';
import { fold } from '../../search/tokenizer.ts';

/** The filters, as addresses name them. */
export const filterNames = ['kind', 'area', 'cycle', 'status', 'change'] as const;
/** One of them. */
export type FilterName = (typeof filterNames)[number];

/**
 * One value for each filter.
 * @param valueOf gives it.
 */
export function byFilter<T>(valueOf: (name: FilterName) => T): Record<FilterName, T> {
  return Object.fromEntries(filterNames.map((name) => [name, valueOf(name)])) as Record<FilterName, T>;
}

/** Chosen values by filter; several values of one widen, different filters narrow. */
export type Filters = Record<FilterName, readonly string[]>;

/** What is asked for. */
export interface SearchState {
  query: string;
  filters: Filters;
}

/** The values that each filter has on this site, with their labels. */
export type FilterValues = Record<FilterName, ReadonlyMap<string, string>>;

/** A value in the address that no filter has. */
export interface UnknownValue {
  filter: FilterName;
  value: string;
  /** The value that was probably meant. */
  nearest: string | undefined;
}

/** Where nothing is chosen. */
export const noFilters: Filters = { kind: [], area: [], cycle: [], status: [], change: [] };

/**
 * Reads what an address asks for. Case does not matter, and a label is as good as a value.
 * @param parameters of the address.
 * @param known values of each filter.
 * @returns the state, in which every value is known, each once and in the order of the site, and the unknown values.
 */
export function readState(
  parameters: URLSearchParams,
  known: FilterValues,
): { state: SearchState; unknown: UnknownValue[] } {
  const unknown: UnknownValue[] = [];
  const chosen = (filter: FilterName): string[] => {
    const values = new Set<string>();
    for (const asked of parameters.getAll(filter)) {
      if (asked.trim() === '') continue;
      const value = valueOf(asked, known[filter]);
      if (value === undefined) unknown.push({ filter, value: asked, nearest: nearestValue(asked, known[filter]) });
      else values.add(value);
    }
    return [...known[filter].keys()].filter((value) => values.has(value));
  };
  return { state: { query: (parameters.get('q') ?? '').trim(), filters: byFilter(chosen) }, unknown };
}

/**
 * Writes a state as the query of an address.
 * @param state to write.
 * @returns `?q=…&area=…`; empty where nothing is asked.
 */
export function writeState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.append('q', query.trim());
  for (const name of filterNames) for (const value of filters[name]) parameters.append(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Whether anything is asked.
 * @param state to look at.
 * @returns false for the bare search page.
 */
export function hasCriteria({ query, filters }: SearchState): boolean {
  return query !== '' || filterNames.some((name) => filters[name].length > 0);
}

function valueOf(asked: string, values: ReadonlyMap<string, string>): string | undefined {
  const parseQuery = plain(asked);
  return [...values].find(([value, label]) => plain(value) === parseQuery || plain(label) === parseQuery)?.[0];
}

function nearestValue(asked: string, values: ReadonlyMap<string, string>): string | undefined {
  const parseQuery = plain(asked).slice(0, 80);
  const byDistance = [...values]
    .map(([value, label]) => ({
      value,
      away: Math.min(editDistance(parseQuery, plain(value)), editDistance(parseQuery, plain(label))),
    }))
    .sort((a, b) => a.away - b.away);
  const best = byDistance[0];
  return best && best.away <= Math.max(2, parseQuery.length / 3) ? best.value : undefined;
}

function plain(text: string): string {
  return fold(text.trim()).replace(/[\s_-]+/g, ' ');
}

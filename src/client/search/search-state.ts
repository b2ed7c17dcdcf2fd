/** The URL of the search page holds its whole state. */
import { filterNames, type FilterName } from '../../search/filters.ts';
import { fold } from '../../search/tokenizer.ts';

export function byFilter<T>(valueOf: (name: FilterName) => T): Record<FilterName, T> {
  return Object.fromEntries(filterNames.map((name) => [name, valueOf(name)])) as Record<FilterName, T>;
}

/** Chosen values by filter. Values of one filter are alternatives; different filters all have to match. */
export type Filters = Record<FilterName, readonly string[]>;

export interface SearchState {
  query: string;
  filters: Filters;
}

/** The values that each filter has on this site, with their labels. */
export type FilterValues = Record<FilterName, ReadonlyMap<string, string>>;

/** A value in the URL that no filter has. */
export interface UnknownValue {
  filter: FilterName;
  value: string;
}

export const noFilters: Filters = { kind: [], team: [], area: [], cycle: [], status: [], change: [] };

/**
 * Reads the state from a URL. Case does not matter, and a label is as good as a value.
 * @returns the state, with each known value once and in the order of the site, and the unknown values.
 */
export function readState(
  parameters: URLSearchParams,
  filterValues: FilterValues,
): { state: SearchState; unknown: UnknownValue[] } {
  const unknown: UnknownValue[] = [];
  const chosen = (filter: FilterName): string[] => {
    const values = new Set<string>();
    for (const given of parameters.getAll(filter)) {
      if (given.trim() === '') continue;
      const value = knownValue(given, filterValues[filter]);
      if (value === undefined) unknown.push({ filter, value: given });
      else values.add(value);
    }
    return [...filterValues[filter].keys()].filter((value) => values.has(value));
  };
  return { state: { query: (parameters.get('q') ?? '').trim(), filters: byFilter(chosen) }, unknown };
}

/** Writes a state as the query of a URL, `?q=…&area=…`; empty if there is nothing to search for. */
export function writeState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.append('q', query.trim());
  for (const name of filterNames) for (const value of filters[name]) parameters.append(name, value);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** Whether there is anything to search for; not on the bare search page. */
export function hasCriteria(state: SearchState): boolean {
  return writeState(state) !== '';
}

function knownValue(given: string, values: ReadonlyMap<string, string>): string | undefined {
  const comparable = (text: string) => fold(text.trim()).replace(/[\s_-]+/g, ' ');
  const wanted = comparable(given);
  return [...values].find(([value, label]) => comparable(value) === wanted || comparable(label) === wanted)?.[0];
}

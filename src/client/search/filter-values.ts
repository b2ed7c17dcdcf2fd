import { byFilter, type FilterName, type FilterValues } from './search-state.ts';

/** `search/names.json`: what filters offer, for a search on a page without filters. */
export interface NamesFile {
  /** Ids and labels; the newest cycle first. */
  filters: Record<FilterName, [value: string, label: string][]>;
  /** Whether there are reports to compare. */
  compared: boolean;
}

/**
 * The values of every filter.
 * @param filters as the file lists them.
 * @returns values with their labels, in the order of the site.
 */
export function readFilterValues(filters: NamesFile['filters']): FilterValues {
  return byFilter((name) => new Map(filters[name]));
}

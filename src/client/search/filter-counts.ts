import type { SearchIndex } from './pagefind.ts';
import type { SearchResponse } from './query.ts';
import { filterNames, type FilterName } from '../../search/filters.ts';
import { byFilter, type Filters, type FilterValues } from './search-state.ts';

/** How many results each value of a filter would give, with the other filters as they are. */
export type FilterCounts = Record<FilterName, Record<string, number>>;

/**
 * Counts the results for each value of each filter; a value without results may be missing.
 * @param response to the query, if there is one.
 * @returns undefined if the words alone do not say what was found.
 */
export async function countFilters(
  index: SearchIndex,
  response: Pick<SearchResponse, 'words' | 'unknown' | 'total' | 'isPartial' | 'isOfWords'> | undefined,
  filters: Filters,
  filterValues: FilterValues,
): Promise<FilterCounts | undefined> {
  const words = response?.words ?? [];
  if (response) {
    const { total, unknown, isPartial, isOfWords } = response;
    // Pagefind would take the first letters of an unknown word.
    if (total === 0 && unknown.length > 0) return byFilter(() => ({}));
    if (isPartial || !isOfWords) return undefined;
  }
  await index.loadFilters();
  const counts = await Promise.all(
    filterNames
      .filter((name) => filterValues[name].size > 0)
      .map(async (name): Promise<[FilterName, Record<string, number>]> => {
        const otherFilters: Filters = { ...filters, [name]: [] };
        // Cycle and status or change ask about one line, so each value needs a search of its own.
        const { cycle, status, change } = otherFilters;
        const isOfLine = name === 'status' || name === 'change';
        const isApart = name === 'cycle' ? status.length + change.length === 0 : !isOfLine || cycle.length === 0;
        if (isApart) {
          const { filters: counted } = await index.search(words, otherFilters);
          return [name, counted[name] ?? {}];
        }
        const each = [...filterValues[name].keys()].map(async (value): Promise<[string, number]> => {
          const { results } = await index.search(words, { ...otherFilters, [name]: [value] });
          return [value, results.length];
        });
        return [name, Object.fromEntries(await Promise.all(each))];
      }),
  );
  return Object.fromEntries(counts) as FilterCounts;
}

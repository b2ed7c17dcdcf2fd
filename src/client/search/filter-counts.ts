import type { SearchIndex } from './pagefind.ts';
import { filterNames, type FilterName, type Filters, type FilterValues } from './search-state.ts';

/** How many results each value of a filter would give, with the other filters as they are. */
export type FilterCounts = Record<FilterName, Record<string, number>>;

/** Counts the results for each value of each filter; one without results may be missing. */
export async function countFilters(
  index: SearchIndex,
  words: readonly string[],
  filters: Filters,
  known: FilterValues,
): Promise<FilterCounts> {
  await index.loadFilters();
  const counts = await Promise.all(
    filterNames.map(async (name): Promise<[FilterName, Record<string, number>]> => {
      const others: Filters = { ...filters, [name]: [] };
      // Cycle and status or change ask about one line, so each value needs a search of its own.
      const { cycle, status, change } = others;
      const isOfLine = name === 'status' || name === 'change';
      const isApart = name === 'cycle' ? status.length + change.length === 0 : !isOfLine || cycle.length === 0;
      if (isApart) {
        const { filters: counted } = await index.search(words, others);
        return [name, counted[name] ?? {}];
      }
      const each = [...known[name].keys()].map(async (value): Promise<[string, number]> => {
        const { results } = await index.search(words, { ...others, [name]: [value] });
        return [value, results.length];
      });
      return [name, Object.fromEntries(await Promise.all(each))];
    }),
  );
  return Object.fromEntries(counts) as FilterCounts;
}

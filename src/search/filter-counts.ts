import { indexQuery, options } from './find.ts';
import type { PagefindIndex } from './index-api.ts';
import { filterNames, type FilterName, type Filters, type KnownValues, type SearchState } from './state.ts';

/** How many answers there would be with each value of a filter, beside what the other filters let through. */
export type FilterCounts = Record<FilterName, Record<string, number>>;

/**
 * Counts the answers for each value of each filter.
 * @param index to ask; its filters get loaded.
 * @param state what is asked.
 * @param known values of each filter.
 * @returns numbers; a value without answers may be missing.
 */
export async function countFilters(index: PagefindIndex, state: SearchState, known: KnownValues): Promise<FilterCounts> {
  await index.filters();
  const query = indexQuery(state.query);
  const counts = await Promise.all(
    filterNames.map(async (name): Promise<[FilterName, Record<string, number>]> => {
      const others: Filters = { ...state.filters, [name]: [] };
      // Status and cycle together are one question about one line, so each value has to be asked for.
      const other = name === 'status' ? 'cycle' : name === 'cycle' ? 'status' : undefined;
      if (other === undefined || state.filters[other].length === 0) {
        const { filters } = await index.search(query, options(others));
        return [name, filters[name] ?? {}];
      }
      const each = [...known[name].keys()].map(async (value): Promise<[string, number]> => {
        const { results } = await index.search(query, options({ ...others, [name]: [value] }));
        return [value, results.length];
      });
      return [name, Object.fromEntries(await Promise.all(each))];
    }),
  );
  return Object.fromEntries(counts) as FilterCounts;
}

import type { SearchOptions } from './pagefind.ts';
import type { Filters } from './search-state.ts';

/**
 * Filters as Pagefind takes them. Cycle and status chosen together ask about one line: was it planned in F23B, not was
 * it planned in some cycle and listed in F23B. So do cycle and change.
 * @param filters chosen.
 * @param browse whether to return records in the order for browsing.
 * @returns options for a search.
 */
export function pagefindOptions({ kind, area, cycle, status, change }: Filters, browse = false): SearchOptions {
  const within = (values: readonly string[]) => cycle.flatMap((id) => values.map((value) => `${id}/${value}`));
  const isApart = cycle.length === 0 || status.length + change.length === 0;
  const chosen = isApart
    ? { kind, area, cycle, status, change }
    : { kind, area, statusIn: within(status), changeIn: within(change) };
  const filters = Object.entries(chosen).flatMap(([name, any]) => (any.length > 0 ? [[name, { any }]] : []));
  return { filters: Object.fromEntries(filters), ...(browse && { sort: { place: 'asc' as const } }) };
}

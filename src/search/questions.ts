/** Questions about what changed, which the pages of changes answer better than the index. */
import { filterNames, type Filters, type KnownValues } from './state.ts';
import { fold, queryWords } from './words.ts';

const ofChanges = new Set(
  'new news whats change changes changed happened since last latest recent recently update updates items carried over added delivered unfinished unplanned unaccounted done closed dropped finished'.split(' '),
);

/**
 * The cycle of which a query asks what is new: "what is new in F23B", "changes F23B". Its page leads to all of that.
 * @param narrower what `narrowed` made of the query.
 * @returns its id; undefined where anything else is asked for.
 */
export function asksForChanges({ query, filters }: { query: string; filters: Filters }): string | undefined {
  const isAlone = filterNames.every((name) => filters[name].length === (name === 'cycle' ? 1 : 0));
  return isAlone && query !== '' && query.split(' ').every((word) => ofChanges.has(word)) ? filters.cycle[0] : undefined;
}

/**
 * The cycle whose changes a query most probably means that names none: "what changed", "carried over".
 * @param query as typed.
 * @param filters chosen beside it.
 * @param known values of each filter, the newest cycle first.
 * @returns the id of the newest cycle; undefined where anything else is asked for.
 */
export function asksForNewest(query: string, filters: Filters, known: KnownValues): string | undefined {
  const words = queryWords(query).map(fold);
  const asks = words.length > 0 && words.every((word) => ofChanges.has(word)) && words.some((word) => word !== 'over' && word !== 'items');
  return asks && filterNames.every((name) => filters[name].length === 0) ? known.cycle.keys().next().value : undefined;
}

const namesOfUnlisted = new Set(['unlisted', 'no longer listed', 'not listed', 'not listed longer']);

/**
 * Whether a query asks for what is no longer listed, alone or in an area or a cycle. That is a change and no status, so no
 * filter has it.
 * @param narrower what `narrowed` made of the query, or the query with the filters chosen where it names none.
 * @returns true where it asks for that and nothing else.
 */
export function asksForUnlisted({ query, filters }: { query: string; filters: Filters }): boolean {
  const asks = namesOfUnlisted.has(queryWords(query).map(fold).join(' '));
  return asks && filters.status.length === 0 && filters.kind.every((kind) => kind === 'item');
}

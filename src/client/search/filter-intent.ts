import { queryWords } from '../../search/tokenizer.ts';
import { filterNames, type FilterName, type Filters, type FilterValues, type SearchState } from './search-state.ts';

/** Other names that readers use for a value of a filter, or for several together. No page shows them. */
const filterSynonyms: readonly { filter: FilterName; values: readonly string[]; names: readonly string[] }[] = [
  { filter: 'kind', values: ['item'], names: ['items'] },
  { filter: 'kind', values: ['topic'], names: ['topics'] },
  { filter: 'kind', values: ['area'], names: ['areas'] },
  { filter: 'kind', values: ['cycle'], names: ['cycles'] },
  { filter: 'kind', values: ['page'], names: ['pages'] },
  { filter: 'status', values: ['completed'], names: ['complete', 'done', 'finished', 'delivered'] },
  { filter: 'status', values: ['in-progress'], names: ['ongoing', 'under way', 'underway'] },
  { filter: 'status', values: ['not-started'], names: ['not begun'] },
  { filter: 'status', values: ['dropped'], names: ['cancelled', 'canceled', 'abandoned'] },
  { filter: 'change', values: ['new'], names: ['added'] },
  { filter: 'change', values: ['carried'], names: ['carried over'] },
  { filter: 'change', values: ['unlisted'], names: ['unlisted', 'not listed'] },
  {
    filter: 'change',
    values: ['new', 'closed', 'unlisted'],
    names: ['change', 'changes', 'changed', 'news', 'updates'],
  },
];

/**
 * Takes the names of filters out of a query: "provenance F23B" asks for provenance in F23B, "planned items" for items
 * that are planned. A query in quotes is left as it is.
 * @param query as typed.
 * @param filters chosen beside it.
 * @param filterValues values of each filter, the newest cycle first: "what changed" asks about that one.
 * @returns the rest of the query, and the filters with the values that it names; undefined if it names none.
 */
export function filterIntent(query: string, filters: Filters, filterValues: FilterValues): SearchState | undefined {
  if (/["“”„«»]/.test(query)) return undefined;
  const wordsOf = (text: string) => queryWords(text, 'apart');
  let words = wordsOf(query);
  const chosen: Record<string, string[]> = {};
  for (const filter of filterNames) {
    if (filters[filter].length > 0) continue;
    // "Item" can be a word of anything; "items" is the kind.
    const labels = [...(filter === 'kind' ? [] : filterValues[filter])].map(([value, label]) => ({
      values: [value],
      names: [label, value],
    }));
    const synonyms = filterSynonyms.filter((synonym) => synonym.filter === filter);
    for (const { values, names } of [...synonyms, ...labels]) {
      const named = names.map(wordsOf).find((name) => name.length > 0 && name.every((word) => words.includes(word)));
      if (!named) continue;
      chosen[filter] = [...new Set([...(chosen[filter] ?? []), ...values])];
      words = words.filter((word) => !named.includes(word));
    }
  }
  const [newest] = filterValues.cycle.keys();
  const asksWhatChanged = (chosen['change']?.length ?? 0) > 1 && filters.cycle.length === 0;
  if (asksWhatChanged && newest !== undefined) chosen['cycle'] ??= [newest];
  return Object.keys(chosen).length === 0 ? undefined : { query: words.join(' '), filters: { ...filters, ...chosen } };
}

/**
 * Whether a query consists of filters, and so asks for everything that passes them: "not recorded", "pre-ops F23B". The
 * name of an area or a cycle alone asks for its page.
 */
export function isOnlyFilters({ query, filters }: SearchState): boolean {
  const chosen = filterNames.filter((name) => filters[name].length > 0);
  return query === '' && (chosen.length > 1 || chosen.some((name) => name !== 'area' && name !== 'cycle'));
}

import { queryWords } from '../../search/tokenizer.ts';
import { filterSynonyms } from './filter-synonyms.ts';
import { filterNames, type Filters, type FilterValues, type SearchState } from './search-state.ts';

/**
 * Takes the names of filters out of a query: "provenance F23B" asks for provenance in F23B, "planned items" for items
 * that are planned. A query in quotes is left as it is.
 * @param query as typed.
 * @param filters chosen beside it.
 * @param known values of each filter, the newest cycle first: "what changed" asks about that one.
 * @returns the rest of the query, and the filters with the values that it names; undefined if it names none.
 */
export function filterIntent(query: string, filters: Filters, known: FilterValues): SearchState | undefined {
  if (/["“”„«»]/.test(query)) return undefined;
  const wordsOf = (text: string) => queryWords(text, 'apart');
  let words = wordsOf(query);
  const found: Record<string, string[]> = {};
  for (const filter of filterNames) {
    if (filters[filter].length > 0) continue;
    // "Item" can be a word of anything; "items" is the kind.
    const own = [...(filter === 'kind' ? [] : known[filter])].map(([value, label]) => ({
      values: [value],
      names: [label, value],
    }));
    const others = filterSynonyms.filter((other) => other.filter === filter);
    for (const { values, names } of [...others, ...own]) {
      const named = names.map(wordsOf).find((name) => name.length > 0 && name.every((word) => words.includes(word)));
      if (!named) continue;
      found[filter] = [...new Set([...(found[filter] ?? []), ...values])];
      words = words.filter((word) => !named.includes(word));
    }
  }
  const [newest] = known.cycle.keys();
  const asksWhatChanged = (found['change']?.length ?? 0) > 1 && filters.cycle.length === 0;
  if (asksWhatChanged && newest !== undefined) found['cycle'] ??= [newest];
  return Object.keys(found).length === 0 ? undefined : { query: words.join(' '), filters: { ...filters, ...found } };
}

/**
 * Whether a query consists of filters, and so asks for everything that passes them: "not recorded", "pre-ops F23B". The
 * name of an area or a cycle alone asks for its page.
 */
export function isOnlyFilters({ query, filters }: SearchState): boolean {
  const chosen = filterNames.filter((name) => filters[name].length > 0);
  return query === '' && (chosen.length > 1 || chosen.some((name) => name !== 'area' && name !== 'cycle'));
}

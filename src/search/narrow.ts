import { filterNames, type FilterName, type Filters, type KnownValues } from './state.ts';
import { fold, queryWords } from './words.ts';

/**
 * Takes the names of areas, cycles and statuses out of a query: "provenance F23B" asks for provenance in F23B.
 * @param query as typed.
 * @param filters chosen beside it.
 * @param known values of each filter.
 * @returns what is left of the query, and the filters with those values; undefined where it names none.
 */
export function narrowed(query: string, filters: Filters, known: KnownValues): { query: string; filters: Filters } | undefined {
  let words = queryWords(query).map(fold);
  const found: Partial<Record<FilterName, string[]>> = {};
  for (const name of filterNames) {
    if (name === 'kind' || filters[name].length > 0) continue;
    for (const [value, label] of known[name]) {
      const named = [label, value].map((text) => queryWords(text).map(fold)).find((own) => own.length > 0 && own.every((word) => words.includes(word)));
      if (!named) continue;
      (found[name] ??= []).push(value);
      words = words.filter((word) => !named.includes(word));
    }
  }
  return Object.keys(found).length === 0 ? undefined : { query: words.join(' '), filters: { ...filters, ...found } };
}

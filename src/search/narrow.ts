import { filterNames, type FilterName, type Filters, type KnownValues } from './state.ts';
import { otherStatusWords } from './status-words.ts';
import { fold, queryWords } from './words.ts';

/**
 * Takes the names of areas, cycles and statuses out of a query, and those of kinds: "provenance F23B" asks for provenance
 * in F23B, "planned items" for items that are planned. What stands in quotes is meant as it stands. A status may be called
 * by another word as well: "done".
 * @param query as typed.
 * @param filters chosen beside it.
 * @param known values of each filter.
 * @returns what is left of the query, and the filters with those values; undefined where it names none.
 */
export function narrowed(query: string, filters: Filters, known: KnownValues): { query: string; filters: Filters } | undefined {
  if (/["“”„«»]/.test(query)) return undefined;
  let words = queryWords(query).map(fold);
  const found: Partial<Record<FilterName, string[]>> = {};
  for (const name of filterNames) {
    if (filters[name].length > 0) continue;
    for (const [value, label] of known[name]) {
      // "Item" can be a word of anything; "items" are asked for.
      const names = name === 'kind' ? [`${value}s`] : [label, value, ...(name === 'status' ? (otherStatusWords.get(value) ?? []) : [])];
      const named = names.map((text) => queryWords(text).map(fold)).find((own) => own.length > 0 && own.every((word) => words.includes(word)));
      if (!named) continue;
      (found[name] ??= []).push(value);
      words = words.filter((word) => !named.includes(word));
    }
  }
  return Object.keys(found).length === 0 ? undefined : { query: words.join(' '), filters: { ...filters, ...found } };
}

/**
 * Takes a part of the name of an area out of a query: "oversight rubin-env" asks for rubin-env in Oversight and Release.
 * @param query as typed.
 * @param filters chosen beside it.
 * @param known values of each filter.
 * @returns what is left of the query, and the filters with that area; undefined where no word is of the name of one area
 *   alone, or no other word is left.
 */
export function narrowedByPart(query: string, filters: Filters, known: KnownValues): { query: string; filters: Filters } | undefined {
  if (filters.area.length > 0 || /["“”„«»]/.test(query)) return undefined;
  const words = queryWords(query).map(fold);
  const areas = [...known.area].map(([value, label]) => ({ value, own: new Set(queryWords(label).map(fold)) }));
  const [area, ...others] = areas.filter(({ own }) => words.some((word) => own.has(word)));
  if (!area || others.length > 0) return undefined;
  const rest = words.filter((word) => !area.own.has(word));
  return rest.length === 0 ? undefined : { query: rest.join(' '), filters: { ...filters, area: [area.value] } };
}

/**
 * Whether a query asks for nothing but filters, and so for all that passes them: "not recorded", "pre-ops F23B". The name of
 * an area or a cycle alone asks for that.
 * @param narrower what `narrowed` made of it.
 * @returns true where no word is left.
 */
export function asksForAll({ query, filters }: { query: string; filters: Filters }): boolean {
  const chosen = filterNames.filter((name) => filters[name].length > 0);
  return query === '' && (chosen.length > 1 || chosen.some((name) => name === 'status' || name === 'kind'));
}

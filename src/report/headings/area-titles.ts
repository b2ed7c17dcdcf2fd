import { nearest } from '../diagnostics/nearest.ts';
import { slugify } from '../slug.ts';
import { headingKey, nearestTitle } from './titles.ts';

/** Which area a heading names. */
export interface AreaTitles {
  /** Id of the area with that title or alias. */
  find(heading: string): string | undefined;
  /** The title or alias most like a heading. */
  nearest(heading: string): string | undefined;
  /**
   * The area that a wrong heading most probably means, among those that no other heading of the report names. With it,
   * the lines below do not look wrong too.
   */
  guess(heading: string, named: ReadonlySet<string>): string | undefined;
  /** Whether only the id of that area could be read. */
  isUntitled(id: string): boolean;
  /** The titles, in the order of the areas. */
  titles: readonly string[];
  /** The titles and aliases, in the order of the areas. */
  names: readonly string[];
}

/**
 * Prepares to look up areas by heading. If two claim a name, the first has it.
 * @param untitled ids of areas that have a file, but no title that could be read.
 * @param mentioned ids of areas that other files name, whether or not they exist.
 */
export function createAreaTitles(
  areas: readonly { id: string; title: string; aliases: readonly string[] }[],
  untitled: readonly string[] = [],
  mentioned: readonly string[] = [],
): AreaTitles {
  // More than any site needs.
  let comparisons = 500_000;
  const compare = (candidates: readonly string[], choose: typeof nearest, heading: string): string | undefined => {
    comparisons -= candidates.length;
    return comparisons < 0 ? undefined : choose(heading, candidates);
  };
  const ids = new Map<string, string>();
  const names: string[] = [];
  const namesOf = new Map<string, readonly string[]>();
  for (const { id, title, aliases } of areas) {
    namesOf.set(id, [title, ...aliases]);
    for (const name of [title, ...aliases]) {
      names.push(name);
      if (!ids.has(headingKey(name))) ids.set(headingKey(name), id);
    }
  }
  for (const id of [...untitled, ...mentioned]) if (!namesOf.has(id)) namesOf.set(id, [id.replaceAll('-', ' ')]);
  return {
    find: (heading) => ids.get(headingKey(heading)),
    nearest: (heading) => compare(names, nearestTitle, heading),
    guess: (heading, named) => {
      // The id of an area is made of its first title.
      const former = slugify(heading);
      if (namesOf.has(former) && !named.has(former)) return former;
      const free = [...namesOf].filter(([id]) => !named.has(id));
      const name = compare(
        free.flatMap(([, own]) => own),
        nearest,
        heading,
      );
      return free.find(([, own]) => own.includes(name ?? ''))?.[0];
    },
    isUntitled: (id) => untitled.includes(id),
    titles: areas.map(({ title }) => title),
    names,
  };
}

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
 * Looks up areas by heading. Of two areas with the same name, the first is found.
 * @param untitled ids of areas that have a file, but no title that could be read.
 * @param mentioned ids of areas that other files name, whether or not they exist.
 */
export function createAreaTitles(
  areas: readonly { id: string; title: string; aliases: readonly string[] }[],
  untitled: readonly string[] = [],
  mentioned: readonly string[] = [],
): AreaTitles {
  // More comparisons than any site needs.
  let comparisonsLeft = 500_000;
  const compare = (candidates: readonly string[], choose: typeof nearest, heading: string): string | undefined => {
    comparisonsLeft -= candidates.length;
    return comparisonsLeft < 0 ? undefined : choose(heading, candidates);
  };
  const idsByKey = new Map<string, string>();
  const namesById = new Map<string, readonly string[]>();
  for (const { id, title, aliases } of areas) {
    namesById.set(id, [title, ...aliases]);
    for (const name of [title, ...aliases]) {
      if (!idsByKey.has(headingKey(name))) idsByKey.set(headingKey(name), id);
    }
  }
  const names = areas.flatMap(({ title, aliases }) => [title, ...aliases]);
  for (const id of [...untitled, ...mentioned]) {
    if (!namesById.has(id)) namesById.set(id, [id.replaceAll('-', ' ')]);
  }
  return {
    find: (heading) => idsByKey.get(headingKey(heading)),
    nearest: (heading) => compare(names, nearestTitle, heading),
    guess: (heading, named) => {
      // The id of an area is made of its first title.
      const former = slugify(heading);
      if (namesById.has(former) && !named.has(former)) return former;
      const free = [...namesById].filter(([id]) => !named.has(id));
      const candidates = free.flatMap(([, names]) => names);
      const name = compare(candidates, nearest, heading);
      return free.find(([, names]) => names.includes(name ?? ''))?.[0];
    },
    isUntitled: (id) => untitled.includes(id),
    titles: areas.map(({ title }) => title),
    names,
  };
}

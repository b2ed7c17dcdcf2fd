import { headingKey } from './heading-key.ts';
import { nearest } from './nearest.ts';

/** Which area a heading names. */
export interface AreaTitles {
  /** Id of the area with that title or alias; undefined where there is none. */
  find(heading: string): string | undefined;
  /** The title or alias most like a heading. */
  nearest(heading: string): string | undefined;
  /** The titles, in the order of the areas. */
  titles: readonly string[];
}

/**
 * Prepares the look-up from headings to areas.
 * @param areas with their titles and aliases, in order.
 * @returns the look-up; of two areas that claim a name, the first has it.
 */
export function createAreaTitles(areas: readonly { id: string; title: string; aliases: readonly string[] }[]): AreaTitles {
  const ids = new Map<string, string>();
  const names: string[] = [];
  for (const { id, title, aliases } of areas) {
    for (const name of [title, ...aliases]) {
      names.push(name);
      if (!ids.has(headingKey(name))) ids.set(headingKey(name), id);
    }
  }
  return {
    find: (heading) => ids.get(headingKey(heading)),
    nearest: (heading) => nearest(heading, names),
    titles: areas.map(({ title }) => title),
  };
}

import { createAreaTitles, type AreaTitles, type NamedArea } from '../report/area-titles.ts';
import { withoutHidden } from '../report/diagnostics/hidden-characters.ts';
import { nearest } from '../report/diagnostics/nearest.ts';
import { slugify } from '../report/slug.ts';
import { meantKinds } from './wrong-paths.ts';

/** The areas of a site, and what a heading that names none of them may mean. */
export interface SiteAreas extends AreaTitles {
  /** The nearest title or alias. */
  nearest(heading: string): string | undefined;
  /** The area that a heading most probably means. Those that other headings name are `taken`. */
  guess(heading: string, taken: ReadonlySet<string>): string | undefined;
  /** Whether the area has a file whose title could not be read. */
  isUntitled(id: string): boolean;
}

/** More comparisons than any site needs. */
const maxComparisons = 500_000;

/**
 * @param paths of all files: items name areas too, and so do areas without a readable title.
 * @param written what stands as the title of areas in whose fields something is wrong, by id.
 */
export function areasOf(
  areas: readonly NamedArea[],
  paths: readonly string[],
  written: ReadonlyMap<string, string> = new Map(),
): SiteAreas {
  const titles = createAreaTitles(areas);
  // Hidden characters have a message of their own, and are in no fix.
  const names = titles.names.map(withoutHidden);
  let comparisonsLeft = maxComparisons;
  const compare = (heading: string, candidates: readonly string[], choose: typeof nearest): string | undefined => {
    comparisonsLeft -= candidates.length;
    return comparisonsLeft < 0 ? undefined : choose(heading, candidates);
  };
  const namesOf = new Map<string, readonly string[]>();
  for (const { id, title, aliases } of areas) namesOf.set(id, [title, ...aliases]);
  const kinds = meantKinds(paths).map(({ kind }) => kind);
  const untitled = kinds.flatMap((kind) => (kind.type === 'area' && !namesOf.has(kind.id) ? kind.id : []));
  const mentioned = kinds.flatMap((kind) => (kind.type === 'item' ? (kind.id.split('/')[0] ?? []) : []));
  for (const id of [...untitled, ...mentioned]) {
    const title = written.get(id);
    if (!namesOf.has(id)) namesOf.set(id, [id.replaceAll('-', ' '), ...(title === undefined ? [] : [title])]);
  }
  return {
    ...titles,
    names,
    nearest: (heading) => compare(heading, names, nearestTitle),
    guess: (heading, taken) => {
      const free = [...namesOf].filter(([id]) => !taken.has(id));
      // The id of an area is made of its first title.
      const former = slugify(heading);
      if (free.some(([id]) => id === former)) return former;
      const candidates = free.flatMap(([, called]) => called);
      const name = compare(heading, candidates, nearest);
      return free.find(([, called]) => name !== undefined && called.includes(name))?.[0];
    },
    isUntitled: (id) => untitled.includes(id),
  };
}

/** The nearest title by edit distance, unless another one is the only one that shares a word with the heading. */
export function nearestTitle(heading: string, titles: Iterable<string>): string | undefined {
  const candidates = [...titles];
  const near = nearest(heading, candidates);
  if (near === undefined || shareWord(heading, near)) return near;
  const [only, ...others] = candidates.filter((title) => shareWord(heading, title));
  return only !== undefined && others.length === 0 ? only : near;
}

/** Whether two titles share a word of at least four letters or digits, whatever its case. */
export function shareWord(a: string, b: string): boolean {
  return longWords(a).intersection(longWords(b)).size > 0;
}

function longWords(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
}

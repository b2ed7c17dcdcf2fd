import { meantKinds } from './content-path.ts';
import { nearest } from './diagnostics/nearest.ts';
import { slugify } from './slug.ts';

export interface AreaTitles {
  find(heading: string): string | undefined;
  nearest(heading: string): string | undefined;
  /** The area that a wrong heading most probably means. Without it, the lines below would look wrong too. */
  guess(heading: string, named: ReadonlySet<string>): string | undefined;
  /** Whether the area has a file whose title could not be read. */
  isUntitled(id: string): boolean;
  names: readonly string[];
}

/**
 * Looks up areas by heading. If two areas share a name, the first wins.
 * @param paths of all files: items name areas too, and so do areas without a readable title.
 */
export function createAreaTitles(
  areas: readonly { id: string; title: string; aliases: readonly string[] }[],
  paths: readonly string[] = [],
): AreaTitles {
  // More comparisons than any site needs.
  let comparisonsLeft = 500_000;
  const compare = (candidates: readonly string[], choose: typeof nearest, heading: string): string | undefined => {
    comparisonsLeft -= candidates.length;
    return comparisonsLeft < 0 ? undefined : choose(heading, candidates);
  };
  const named = areas.map(({ id, title, aliases }) => [id, [title, ...aliases]] as const);
  const names = named.flatMap(([, all]) => all);
  const idOf = new Map(named.toReversed().flatMap(([id, all]) => all.map((name) => [headingKey(name), id])));
  const namesOf = new Map<string, readonly string[]>(named);
  const kinds = meantKinds(paths).map(({ kind }) => kind);
  const untitled = kinds.flatMap((kind) => (kind.type === 'area' && !namesOf.has(kind.id) ? kind.id : []));
  const mentioned = kinds.flatMap((kind) => (kind.type === 'item' ? kind.id.split('/')[0]! : []));
  for (const id of [...untitled, ...mentioned]) if (!namesOf.has(id)) namesOf.set(id, [id.replaceAll('-', ' ')]);
  return {
    find: (heading) => idOf.get(headingKey(heading)),
    nearest: (heading) => compare(names, nearestTitle, heading),
    guess: (heading, named) => {
      const free = [...namesOf].filter(([id]) => !named.has(id));
      // The id of an area is made of its first title.
      const former = slugify(heading);
      if (free.some(([id]) => id === former)) return former;
      const candidates = free.flatMap(([, all]) => all);
      const name = compare(candidates, nearest, heading);
      return free.find(([, all]) => name !== undefined && all.includes(name))?.[0];
    },
    isUntitled: (id) => untitled.includes(id),
    names,
  };
}

/** The form in which titles and headings are compared: dashes, case and white space do not matter. */
export function headingKey(heading: string): string {
  return (
    heading
      .normalize('NFC')
      // First, so that a dash has at most one space beside it.
      .replace(/\s+/gu, ' ')
      // To authors the minus sign is a dash; to Unicode it is not.
      .replace(/ ?[\p{Pd}\u2212]+ ?/gu, ' - ')
      .replace(/ +/g, ' ')
      .trim()
      .toLowerCase()
  );
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

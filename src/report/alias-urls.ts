import { slugify } from './slug.ts';

/**
 * What of areas and topics is called by, each name once.
 * @param thing an area or a topic.
 * @returns its title or term and its aliases.
 */
export function namesOf(thing: { title: string; aliases: string[] } | { term: string; aliases: string[] }): string[] {
  return ['title' in thing ? thing.title : thing.term, ...thing.aliases];
}

/** An address below one folder of pages, and what it leads to. */
export interface AliasUrl<T> {
  /** The segment of the path. */
  slug: string;
  entry: T;
  /** Made from a name: leads on to the address made from the id. */
  moved: boolean;
}

/**
 * The addresses of pages that have names beside their ids.
 * @param entries areas or topics.
 * @param namesOf the title of an entry and its aliases.
 * @returns an address per id, then one per name that makes another; where two make the same, the first has it, and an
 * id goes before every name.
 */
export function aliasUrls<T extends { id: string }>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): AliasUrl<T>[] {
  const addresses = new Map(
    entries.map((entry): [string, AliasUrl<T>] => [entry.id, { slug: entry.id, entry, moved: false }]),
  );
  for (const entry of entries) {
    for (const slug of namesOf(entry).map(slugify)) {
      if (slug !== '' && !addresses.has(slug)) addresses.set(slug, { slug, entry, moved: true });
    }
  }
  return [...addresses.values()];
}

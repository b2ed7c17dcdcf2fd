import { slugify } from './slug.ts';

/** The title or term of an area or a topic, and its aliases. */
export function namesOf(thing: { title: string; aliases: string[] } | { term: string; aliases: string[] }): string[] {
  return ['title' in thing ? thing.title : thing.term, ...thing.aliases];
}

/** A URL below one folder of pages, and the page it leads to. */
export interface AliasUrl<T> {
  /** The segment of the path. */
  slug: string;
  entry: T;
  /** Whether it is made from a name, and redirects to the URL made from the id. */
  moved: boolean;
}

/**
 * The URLs of pages that have names besides their ids.
 * @param entries areas or topics.
 * @param namesOf the title of an entry and its aliases.
 * @returns a URL for each id, then one for each name that makes another. Where two make the same, an id comes before a
 * name, and the first name before the others.
 */
export function aliasUrls<T extends { id: string }>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): AliasUrl<T>[] {
  const urls = new Map(
    entries.map((entry): [string, AliasUrl<T>] => [entry.id, { slug: entry.id, entry, moved: false }]),
  );
  for (const entry of entries) {
    for (const slug of namesOf(entry).map(slugify)) {
      if (slug !== '' && !urls.has(slug)) urls.set(slug, { slug, entry, moved: true });
    }
  }
  return [...urls.values()];
}

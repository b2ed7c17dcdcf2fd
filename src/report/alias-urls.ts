import { slugify } from './slug.ts';

/** The title or term of an area or a topic, and its aliases. */
export function namesOf(thing: { title: string; aliases: string[] } | { term: string; aliases: string[] }): string[] {
  return ['title' in thing ? thing.title : thing.term, ...thing.aliases];
}

/** The URL of a page by its id, or by another name. */
export interface AliasUrl<T> {
  /** The segment of the path. */
  slug: string;
  entry: T;
  /** Whether it is made from a name, and redirects to the URL made from the id. */
  moved: boolean;
}

/**
 * Makes a URL of each id, then one of each name that makes another. If two make the same, an id comes before a name,
 * and the first name before the others.
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

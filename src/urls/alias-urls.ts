import type { Area, Topic } from '../report/content.ts';
import { slugify } from '../report/slug.ts';

/**
 * The URLs made from the names of areas or topics, each with the URL of its page. If two names make the same, the first
 * counts; an id comes before any name.
 */
export function aliasUrls(folder: 'areas' | 'topics', entries: readonly (Area | Topic)[]): [string, string][] {
  const taken = new Set(entries.map(({ id }) => id));
  return entries.flatMap((entry) => {
    const names = ['title' in entry ? entry.title : entry.term, ...entry.aliases].map(slugify);
    return names.flatMap((name): [string, string][] => {
      if (name === '' || taken.has(name)) return [];
      taken.add(name);
      return [[`/${folder}/${name}/`, `/${folder}/${entry.id}/`]];
    });
  });
}

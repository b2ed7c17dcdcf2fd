import { titleKey } from '../../report/area-titles.ts';
import type { Content } from '../../report/content.ts';
import { slugify } from '../../report/slug.ts';
import type { Team } from '../../report/teams.ts';
import type { Redirects } from '../../urls/redirects.ts';

/** What is called otherwise once a site is a team of another one. Ids and paths are those of its own site. */
export interface NewNames {
  /** New ids of areas. */
  areas: ReadonlyMap<string, string>;
  /** New titles, by the id of the area. */
  titles: ReadonlyMap<string, string>;
  /** The aliases that stay, by the id of an area that loses some. */
  aliases: ReadonlyMap<string, readonly string[]>;
  /** The topics of the other site that are the same, and what they are called besides. */
  merged: ReadonlyMap<string, MergedTopic>;
  /** New ids of other topics. */
  topics: ReadonlyMap<string, string>;
  /** New ids of the team's own pages. */
  pages: ReadonlyMap<string, string>;
  /** New paths of originals and pictures. */
  files: ReadonlyMap<string, string>;
}

interface MergedTopic {
  /** Id of the topic of the other site. */
  into: string;
  /** Names that the other site lacks. */
  added: readonly string[];
}

/** Everything keeps its name. */
export const sameNames: NewNames = {
  areas: new Map(),
  titles: new Map(),
  aliases: new Map(),
  merged: new Map(),
  topics: new Map(),
  pages: new Map(),
  files: new Map(),
};

/**
 * Finds new names for whatever of a site has the name of something else in the site that it joins.
 * @param files paths of originals and pictures that the other site has too, and that differ.
 */
export function newNames(site: Content, others: Content, { id: team, name }: Team, files: readonly string[]): NewNames {
  const titles = new Set(others.areas.flatMap(({ title, aliases }) => [title, ...aliases]).map(titleKey));
  const isFree = (title: string) => !titles.has(titleKey(title));
  const losing = site.areas.filter(({ aliases }) => !aliases.every(isFree));
  const merged = mergedTopics(site, others);
  const otherTopics = site.topics.filter(({ id }) => !merged.has(id));
  return {
    areas: freeIds(site.areas, others.areas, team),
    titles: new Map(site.areas.flatMap(({ id, title }) => (isFree(title) ? [] : [[id, `${title} (${name})`]]))),
    aliases: new Map(losing.map(({ id, aliases }) => [id, aliases.filter(isFree)])),
    merged,
    topics: freeIds(otherTopics, others.topics, team),
    pages: freeIds(site.pages, others.pages, team),
    files: new Map(files.map((path) => [path, path.replace(/[^/]*$/, (file) => `${team}-${file}`)])),
  };
}

/** The redirects that these names make necessary, from the URLs of the site's own. */
export function redirectsOf({ areas, merged, topics, pages, files }: NewNames): Redirects {
  const pagesIn = (folder: string, ids: ReadonlyMap<string, string>) =>
    [...ids].map(([from, to]) => [`/${folder}/${from}/`, `/${folder}/${to}/`] as const);
  const others = new Map([...merged].flatMap(([id, { into }]) => (id === into ? [] : [[id, into] as const])));
  return Object.fromEntries([
    ...pagesIn('areas', areas),
    ...pagesIn('topics', new Map([...topics, ...others])),
    ...pagesIn('pages', pages),
    ...[...files].map(([from, to]) => [`/files/${from}`, `/files/${to}`] as const),
  ]);
}

interface WithId {
  id: string;
}

function freeIds(own: readonly WithId[], others: readonly WithId[], team: string): Map<string, string> {
  const taken = new Set([...own, ...others].map(({ id }) => id));
  const clashing = own.filter(({ id }) => others.some((other) => other.id === id));
  return new Map(
    clashing.map(({ id }) => {
      const candidates = [`${team}-${id}`, ...Array.from({ length: 100 }, (_, index) => `${team}-${index + 2}-${id}`)];
      const free = candidates.map(slugify).find((candidate) => !taken.has(candidate))!;
      taken.add(free);
      return [id, free];
    }),
  );
}

/** Topics with a name in common are the same; the term decides before the aliases. */
function mergedTopics({ topics }: Content, others: Content): Map<string, MergedTopic> {
  const key = (name: string) => name.toLowerCase();
  const namesOf = ({ term, aliases }: Content['topics'][number]) => [term, ...aliases];
  const known = new Map(others.topics.flatMap((topic) => namesOf(topic).map((name) => [key(name), topic.id])));
  return new Map(
    topics.flatMap((topic): [string, MergedTopic][] => {
      const names = namesOf(topic);
      const into = names.map((name) => known.get(key(name))).find((id) => id !== undefined);
      if (into === undefined) return [];
      const added = names.filter((name) => !known.has(key(name)));
      for (const name of added) known.set(key(name), into);
      return [[topic.id, { into, added }]];
    }),
  );
}

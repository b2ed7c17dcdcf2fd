import { deflateSync } from 'node:zlib';
import type { SiteArchive } from '../urls/site-urls.ts';
import { routeOf, type RouteKind } from '../urls/routes.ts';
import { endOf } from '../urls/site.ts';

/** If several pages have the same name, the first kind wins. */
const named: readonly (RouteKind | undefined)[] = ['cycle', 'area', 'item', 'topic'];

/** A name with which other documents can link to a page. */
interface Name {
  /** The id of a cycle, an area, an item or a topic, present or former. */
  id: string;
  /** Path of its page from the root of the site; a former path redirects. */
  path: string;
  /** The present title of the page. */
  title: string;
}

/**
 * `/objects.inv`: every cycle, area, item and topic with its title, by its present and former ids, in the format of
 * Sphinx, version 2 (https://sphobjinv.readthedocs.io/en/stable/syntax.html). Ids are labels, for
 * `:external+site:ref:`; paths are documents, for `:external+site:doc:`, and distinguish an area from a topic with the
 * same id. The names come from pages and redirects, so the check for lost URLs protects them too.
 */
export function inventoryFile(archive: SiteArchive): Buffer {
  const names = inventoryNames(archive);
  const byLabel = Map.groupBy(names, ({ id }) => id.toLowerCase());
  const entry = (name: string, role: string, { path, title }: Name) =>
    `${name} std:${role} -1 ${encodeURI(path.slice(1))} ${oneLine(title)}\n`;
  const entries = [
    ...[...byLabel.values()].map(([name]) => entry(name!.id, 'label', name!)),
    ...names.map((name) => entry(name.path.slice(1, -1), 'doc', name)),
  ];
  const head = [
    '# Sphinx inventory version 2',
    `# Project: ${oneLine(archive.content.site.title)}`,
    '# Version: ',
    '# The remainder of this file is compressed using zlib.',
  ];
  return Buffer.concat([Buffer.from(`${head.join('\n')}\n`), deflateSync(entries.join(''))]);
}

/** Pages come before redirects, then in the order of `named`. */
function inventoryNames({ urls, ...archive }: SiteArchive): Name[] {
  const titles = titlesOf(archive);
  const names = [...urls.pages.keys()].flatMap((path) => {
    const route = routeOf(path);
    const rank = named.indexOf(route?.kind);
    if (rank < 0 || !/^\/\w+\/(?:\[\w+\]\/)+$/.test(route!.path)) return [];
    const id = path.replace(/^\/\w+\/|\/$/g, '');
    return [{ id, path, title: titles.get(endOf(path, urls)) ?? id, rank: urls.redirects.has(path) ? rank + 9 : rank }];
  });
  return names.sort((a, b) => a.rank - b.rank);
}

/** Titles by the paths of pages. */
function titlesOf({ content, history }: Omit<SiteArchive, 'urls'>): Map<string, string> {
  return new Map([
    ...history.cycles.map(({ cycle }) => [`/cycles/${cycle.id}/`, cycle.label] as const),
    ...content.areas.map(({ id, title }) => [`/areas/${id}/`, title] as const),
    ...history.items.map(({ id, appearances }) => [`/areas/${id}/`, appearances.at(-1)!.line.text] as const),
    ...content.topics.map(({ id, term }) => [`/topics/${id}/`, term] as const),
  ]);
}

/** An entry ends at the end of its line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toWellFormed() || '-';
}

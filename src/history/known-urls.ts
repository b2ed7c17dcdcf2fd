import { aliasUrls, namesOf } from '../report/alias-urls.ts';
import type { Area, Content, Topic } from '../report/content.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { pathOnDisk } from '../report/rules/portable-names.ts';
import type { Line } from '../report/schema/report.ts';
import { topLines } from '../report/lines/top-lines.ts';
import { decoded } from '../urls/decoded.ts';
import { splitUrl } from '../urls/redirects.ts';
import { pageRoutes, routeOf, urlsOf } from '../urls/routes.ts';
import { anchorPrefix, bareSectionAnchor } from './cycle-anchors.ts';
import type { History, OrderedReport } from './history.ts';

/** What can be told of addresses from the content alone, before there are pages. */
export interface KnownUrls {
  /** Whether there will be a page with that place; undefined where only the finished pages can tell. */
  has(address: string): boolean | undefined;
  /**
   * The path of the page or file that a path leads to without a redirect of the team: its own, or by a name; undefined
   * where there is none.
   */
  pageAt(path: string): string | undefined;
  /** The page or file that Windows and macOS take for the one at a path; undefined where there is none but itself. */
  twinOf(path: string): string | undefined;
  /** Addresses to propose in the place of one that does not exist: pages, or places on its page. */
  like(address: string): string[];
}

/**
 * Prepares to tell which addresses of areas, items, cycles and topics exist.
 * @param content of the site, without errors.
 * @param history made from it.
 * @returns what tells it.
 */
export function createKnownUrls(content: Content, history: History): KnownUrls {
  const pages = pagePaths(content, history);
  const moved = new Set(Object.keys(content.moved));
  const cycles = new Set(content.cycles.map(({ id }) => id));
  const places = new Map<string, ReadonlySet<string>>();
  const originals = [...content.paths].map((path) => `/files/${path}`);
  const byDisk = new Map([...originals, ...pages.keys()].map((path) => [pathOnDisk(path), path]));

  const placesOf = (cycle: string): ReadonlySet<string> => {
    const entry = history.cycles.find((one) => one.cycle.id === cycle);
    const known =
      places.get(cycle) ??
      new Set([entry?.status, entry?.plan].flatMap((report) => (report ? placesOfReport(report) : [])));
    places.set(cycle, known);
    return known;
  };
  const placesOn = (path: string): ReadonlySet<string> | undefined => {
    const cycle = /^\/cycles\/([^/]+)\/$/.exec(path)?.[1];
    if (cycle !== undefined) return placesOf(cycle);
    return /^\/(?:areas|topics)\/[^/]+\/$/.test(path) ? cycles : undefined;
  };
  /** Whether a file of the site is at a path, so that no page can be put there, or above it. */
  const isTaken = (path: string): boolean =>
    filesAlong(path).some((file) => {
      const route = routeOf(file);
      if (!route) return false;
      if (route.of === 'original') return file !== path && content.paths.has(file.slice('/files/'.length));
      return route.of === undefined || pages.has(file.replace(/[^/]*$/, ''));
    });
  return {
    has: (address) => {
      const { path, anchor } = splitUrl(address.replace(/\?[^#]*/, ''));
      if (moved.has(address) || moved.has(path)) return true;
      if (isOriginal(path)) return content.paths.has(decoded(path.slice('/files/'.length)));
      if (!pages.has(path)) return isNowhere(path) ? false : undefined;
      // Names beginning with _ are those of the pages themselves, and an alias leads on to another page.
      if (anchor === '' || anchor.startsWith('_') || pages.get(path) !== path) return anchor === '' ? true : undefined;
      if (placesOn(path)?.has(anchor) === false) return false;
      // Whether an area or a topic has anything of a cycle only its page tells.
      return path.startsWith('/cycles/') && placesOn(path) ? true : undefined;
    },
    pageAt: (path) => pages.get(path) ?? (isTaken(path) ? path : undefined),
    twinOf: (path) => {
      const onDisk = pathOnDisk(path);
      const twin = byDisk.get(onDisk) ?? (isTaken(onDisk) ? onDisk : undefined);
      return twin === path ? undefined : twin;
    },
    like: (address) => {
      const { path, anchor } = splitUrl(address);
      const others = isOriginal(path) ? originals.filter(isOriginal) : [];
      if (others.length > 0) return others;
      const on = pages.has(path) && anchor !== '' ? placesOn(path) : undefined;
      return on === undefined ? [...pages.keys()] : [...on].map((place) => `${path}#${place}`);
    },
  };
}

/** Whether a path is that of a file in `sources/`, where nothing else is published. */
function isOriginal(path: string): boolean {
  return path.startsWith('/files/sources/');
}

/** Whether there can be no page or file at a path that is none of the pages known so far. */
function isNowhere(path: string): boolean {
  const route = routeOf(path);
  if (route) return route.path.endsWith('/') && route.of !== undefined && route.of !== 'older topic page';
  // What is at the root may be a file of `public`; an old page may be at `/plans/winter.html` and end with a slash.
  return /^\/[^/]+\//.test(path) && !/\.[a-z0-9]{2,5}\/$/i.test(path);
}

/** The files that a path could name or be below: `/feed.xml`, `/feed.xml/old` of `/feed.xml/old/`. */
function filesAlong(path: string): string[] {
  return [...path.matchAll(/(?<=[^/])(?=\/|$)/g)].map(({ index }) => path.slice(0, index));
}

/** Every path with that of the page it leads to. */
function pagePaths(content: Content, history: History): ReadonlyMap<string, string> {
  const named = (room: string, things: readonly (Area | Topic)[]) =>
    aliasUrls(things, namesOf).map(({ slug, entry }): [string, string] => [
      `/${room}/${slug}/`,
      `/${room}/${entry.id}/`,
    ]);
  const items = history.items.flatMap(({ id, names }) =>
    [...names]
      .filter((name) => name.split('/').length === 2)
      .map((name): [string, string] => [`/areas/${name}/`, `/areas/${id}/`]),
  );
  const own = urlsOf(pageRoutes, {
    cycle: content.cycles.map(({ id }) => id),
    diagnostic: Object.keys(diagnosticKinds),
    item: history.items.map(({ id }) => id),
    // A cycle without a page of its own leads to the one that shows it.
    'matrix page': history.cycles.map(({ cycle }) => cycle.id),
  }).map((path): [string, string] => [path, path]);
  return new Map([...items, ...named('areas', content.areas), ...named('topics', content.topics), ...own]);
}

/** A line of a plan keeps the place it had until there was a status. */
function placesOfReport(ordered: OrderedReport): string[] {
  const { report } = ordered;
  const bare = report.sections.flatMap((section, index) => [
    bareSectionAnchor(report, index),
    ...topLines([section]).flatMap(idsOf),
  ]);
  const prefix = anchorPrefix(ordered);
  return prefix === '' ? bare : [...bare, ...bare.map((id) => prefix + id)];
}

function idsOf(line: Line): string[] {
  return [line.id, ...line.lines.flatMap(idsOf)];
}

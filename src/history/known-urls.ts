import { aliasUrls, namesOf } from '../report/alias-urls.ts';
import type { Area, Content, Topic } from '../report/content.ts';
import { decoded } from '../urls/decoded.ts';
import { splitUrl } from '../urls/redirects.ts';
import { pathOnDisk } from '../report/rules/portable-names.ts';
import type { Line } from '../report/schema/report.ts';
import { topLines } from '../report/lines/top-lines.ts';
import { anchorPrefix, bareSectionAnchor } from './cycle-anchors.ts';
import type { History, OrderedReport } from './history.ts';
import { isOwnAddress } from './own-addresses.ts';

/** What is at the root of a site. */
const rooms = new Set(['_astro', 'api', 'areas', 'cycles', 'files', 'guide', 'matrix', 'pagefind', 'search', 'topics']);

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
  return {
    has: (address) => {
      const { path, anchor } = splitUrl(address.replace(/\?[^#]*/, ''));
      if (moved.has(address) || moved.has(path)) return true;
      if (isOriginal(path)) return content.paths.has(decoded(path.slice('/files/'.length)));
      if (!pages.has(path)) return isTold(path) ? false : undefined;
      // Names beginning with _ are those of the pages themselves, and an alias leads on to another page.
      if (anchor === '' || anchor.startsWith('_') || pages.get(path) !== path) return anchor === '' ? true : undefined;
      if (placesOn(path)?.has(anchor) === false) return false;
      // Whether an area or a topic has anything of a cycle only its page tells.
      return path.startsWith('/cycles/') && placesOn(path) ? true : undefined;
    },
    pageAt: (path) =>
      pages.get(path) ??
      (isOwnAddress(path, (page) => pages.has(page)) || isBelowFile(path, content.paths) ? path : undefined),
    twinOf: (path) => {
      const onDisk = pathOnDisk(path);
      const twin = byDisk.get(onDisk) ?? (isOwnAddress(onDisk, (page) => pages.has(page)) ? onDisk : undefined);
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

/** Where every page comes from the content, or none can be: nothing else is there. */
function isTold(path: string): boolean {
  const room = /^\/([^/]+)\//.exec(path)?.[1];
  // An old page may be at `/plans/winter.html`, and answer at `/plans/winter.html/` too.
  if (room !== undefined && !rooms.has(room)) return !/\.[a-z0-9]{2,5}\/$/i.test(path);
  return /^\/(?:areas|cycles)\//.test(path) ? !/\.(?:xml|md)$/.test(path) : /^\/topics\/[^/]*\/?$/.test(path);
}

/** Whether a path is below a file of the content, which cannot be a folder as well where it is published. */
function isBelowFile(path: string, files: ReadonlySet<string>): boolean {
  const [room, ...parts] = path.slice(1).split('/');
  return (
    room === 'files' &&
    parts.some((part, index) => part !== '' && index > 0 && files.has(parts.slice(0, index).join('/')))
  );
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
  const own = [
    ...history.items.map(({ id }) => `/areas/${id}/`),
    ...content.cycles.flatMap(({ id }) => ['', 'changes/', 'slides/'].map((part) => `/cycles/${id}/${part}`)),
    ...history.cycles.map(({ cycle: { id } }) => `/matrix/${id}/`),
    ...['areas', 'cycles', 'matrix', 'topics'].map((room) => `/${room}/`),
  ].map((path): [string, string] => [path, path]);
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

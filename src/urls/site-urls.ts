import type { Archive } from '../history/archive.ts';
import type { Area, Topic } from '../report/content.ts';
import { isOldUrl } from '../report/schema/redirects.ts';
import { slugify } from '../report/slug.ts';
import { movedUrls } from './follow-redirects.ts';
import { letterRedirects } from './letter-pages.ts';
import { matrixPages, wholeMatrix } from './matrix-pages.ts';
import { isOfLayout, isSlideNumber } from './layout-ids.ts';
import { fixedIds, idsByKind, idsOfChanges, idsOfMatrix } from './page-ids.ts';
import { pageRedirects, type PageRedirects } from './page-redirects.ts';
import { isPermanent } from './permanent-urls.ts';
import { formerGuide, plainRedirects, splitUrl, type MovedUrls, type PageUrl } from './redirects.ts';
import { pageOfFile, pageRoutes, replacedBy, routePattern, routes, urlOf, type Route } from './routes.ts';
import type { Site } from './site.ts';
import { movedCycles } from './topic-pages.ts';

/** Every URL of a site, known before it is built. */
export interface SiteUrls extends Site {
  own: OwnSite;
  moved: PageRedirects;
}

/** The archive of a site and every URL that the site will have. */
export interface SiteArchive extends Archive {
  urls: SiteUrls;
}

/** The site without the redirects of the team: its pages and files, and redirects from names. */
export interface OwnSite extends Site {
  /** Files, including those that only a site with a known URL has. No page can be at their paths or below them. */
  reserved: ReadonlySet<string>;
}

/**
 * Computes the URLs of a site from its content, which may have mistakes. `origin` is undefined while the URL of the
 * site is unknown.
 */
export function siteUrls(archive: Archive, origin?: string): SiteUrls {
  const own = ownSite(archive, origin);
  const isFree = ({ path, anchor }: PageUrl) =>
    anchor === '' ? ownerOf(path, own) === undefined : !own.pages.get(path)?.has(anchor);
  const places = new Map([...filesOfNames(own, archive.content.published), ...movedPlaces(archive)]);
  const old = [...places].filter(([from]) => isFree(splitUrl(from)));
  const moved = pageRedirects(new Map([...own.redirects, ...old]));
  const pages = new Map(own.pages);
  const redirects = new Map(own.redirects);
  for (const [path, { to, anchors }] of moved.pages) {
    // An old file, such as `/plan.html`, becomes a folder.
    const page = path.replace(/(?<!\/)$/, '/');
    pages.set(page, anchors.length === 0 ? noIds : new Set(anchors.map(({ id }) => id)));
    redirects.set(page, to);
  }
  for (const [path, ids] of own.pages) {
    if (!ids || redirects.has(path)) continue;
    const former = [...(moved.former.get(path) ?? [])].flatMap(([id, old]) => (id === '' || ids.has(id) ? old : []));
    pages.set(path, new Set([...ids, ...former, ...(moved.away.get(path) ?? []).map(({ id }) => id)]));
  }
  const copies = [...moved.files].flatMap(([from, to]) => (own.files.has(to) ? from : []));
  const files = new Set([...own.files, ...copies]);
  const leadsAway = ({ path, anchor }: PageUrl) =>
    (anchor === '_to' && redirects.has(path)) || (anchor === '_moved' && moved.away.has(path));
  const mayHave = (place: PageUrl) => leadsAway(place) || (own.mayHave?.(place) ?? false);
  return { ...own, own, moved, pages, redirects, files, mayHave };
}

const noIds: ReadonlySet<string> = new Set();

/** What a path belongs to: the page that is there or that a name redirects to, or a file that is there or above. */
export function ownerOf(path: string, { pages, redirects, reserved }: OwnSite): string | undefined {
  if (pages.has(path)) return redirects.get(path) ?? path;
  const isTaken = (file: string) => reserved.has(file) || passing.some((pattern) => pattern.test(file));
  // `/feed.xml` and `/feed.xml/old` of `/feed.xml/old/`.
  const along = Array.from(path.matchAll(/(?<=[^/])(?=\/|$)/g), ({ index }) => path.slice(0, index));
  return along.some(isTaken) ? path : undefined;
}

/** Every old URL that redirects because of the team, a name, or another redirect. */
function movedPlaces(archive: Archive): MovedUrls {
  const { redirects, published, areas, topics } = archive.content;
  const aliases = Object.fromEntries([...aliasUrls('areas', areas), ...aliasUrls('topics', topics)]);
  const old = published.filter(isOldUrl);
  const moved = new Map([...Object.entries(formerGuide), ...movedUrls(plainRedirects(redirects), old, aliases)]);
  return new Map([...movedCycles([...old, ...moved.values()], archive), ...moved]);
}

/** Recorded files below pages whose name now redirects to another page. */
function filesOfNames({ redirects, files }: OwnSite, published: readonly string[]): [string, string][] {
  return published.flatMap((url): [string, string][] => {
    const page = url.slice(0, url.lastIndexOf('/') + 1);
    const newPage = redirects.get(page);
    const to = newPage && newPage + url.slice(page.length);
    const isFile = to && files.has(to) && pageOfFile(url) === page;
    return isFile && isOldUrl(url) && isPermanent(url) ? [[url, to]] : [];
  });
}

function ownSite(archive: Archive, origin: string | undefined): OwnSite {
  const { teamRoutes } = archive.content;
  const publicFiles = [...archive.content.publicFiles];
  const redirects = new Map(nameRedirects(archive));
  const pages = new Map<string, ReadonlySet<string> | undefined>();
  for (const path of redirects.keys()) pages.set(path, new Set());
  for (const file of publicFiles) if (file.endsWith('/index.html')) pages.set(file.slice(0, -10), undefined);
  const known = idsByKind(archive);
  const pagesOf = (route: Route): [path: string, ids: ReadonlySet<string> | undefined][] =>
    route.path.includes('[') || route.kind
      ? [...(route.kind ? known[route.kind] : [])].map(([id, ids]) => [urlOf(route, id), ids])
      : [[route.path, undefined]];
  const pathsOf = (route: Route) => pagesOf(route).map(([path]) => path);
  const isReplaced = replacedBy(teamRoutes);
  const isInMatrix = idsOfMatrix(archive);
  const isAmongChanges = idsOfChanges(archive);
  for (const route of pageRoutes) {
    const isOurs = !isReplaced(route.path);
    for (const [path, ids] of pagesOf(route)) pages.set(path, isOurs ? idsOf(path, route, ids) : undefined);
  }
  for (const path of teamRoutes) if (!path.includes('[')) pages.set(path, undefined);
  const fileRoutes = routes.filter(({ path }) => !path.endsWith('/'));
  const unknown = [...passing, ...teamRoutes.filter((path) => path.includes('[')).map(routePattern)];
  return {
    pages,
    redirects,
    files: new Set([...fileRoutes.filter(({ needsUrl }) => origin || !needsUrl).flatMap(pathsOf), ...publicFiles]),
    reserved: new Set([...fileRoutes.flatMap(pathsOf), ...publicFiles]),
    mayHave: ({ path, anchor }) => {
      const place = { path, anchor };
      if (anchor === '') return unknown.some((pattern) => pattern.test(path));
      if (anchor.startsWith('_')) return isOfLayout(place);
      return isSlideNumber(place) || isAmongChanges(place) || (path.startsWith('/matrix/') && isInMatrix(path, anchor));
    },
  };
}

/**
 * The ids on one of our pages; undefined if only the finished page shows them. Those of the matrix, of changes and slides
 * are looked up.
 */
function idsOf(path: string, { path: route, kind, anchors }: Route, ids: ReadonlySet<string> | undefined) {
  if (path.startsWith('/matrix/') || /\/(?:changes|slides)\/$/.test(route)) return new Set<string>();
  return anchors || kind === 'review' || kind === 'diagnostic' ? ids : fixedIds.get(path);
}

/** Routes whose files only a build knows. */
const passing = routes
  .filter(({ path, mayChange }) => mayChange && path.includes('['))
  .map(({ path }) => routePattern(path));

/** Redirects from names of areas, topics and items, and from letters and cycles that have no page of their own. */
function nameRedirects({ content, history }: Archive): [string, string][] {
  const matrix = matrixPages(history.cycles);
  const items = history.items.flatMap(({ id, names }) =>
    [...names].filter((name) => name !== id && name.split('/').length === 2).map((name) => [name, id]),
  );
  const windows = history.cycles.map((entry): [string, string] => [
    `/matrix/${entry.cycle.id}/`,
    matrix.find(({ window }) => window.includes(entry))!.path,
  ]);
  return [
    ...aliasUrls('areas', content.areas),
    ...aliasUrls('topics', content.topics),
    ...items.map(([name, id]): [string, string] => [`/areas/${name}/`, `/areas/${id}/`]),
    ...letterRedirects(history.items),
    ...windows.filter(([path]) => !matrix.some((page) => page.path === path)),
    ...(matrix.length > 1 ? [] : [[wholeMatrix, '/matrix/'] as [string, string]]),
  ];
}

/**
 * Redirects from the names of areas or topics to their pages. If two names make the same URL, the first one counts; an
 * id comes before any name.
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

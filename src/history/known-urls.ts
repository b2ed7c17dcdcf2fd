import { aliasUrls, namesOf } from '../report/alias-urls.ts';
import { classifyPath } from '../report/content-path.ts';
import type { Area, Content, Topic } from '../report/content.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { topLines, withSubLines } from '../report/lines/top-lines.ts';
import { pathOnDisk } from '../report/rules/portable-names.ts';
import { decoded } from '../urls/decoded.ts';
import { splitUrl } from '../urls/redirects.ts';
import { pageRoutes, routeOf, urlsOf } from '../urls/routes.ts';
import { anchorPrefix, bareSectionAnchor } from './cycle-anchors.ts';
import type { CycleReports, History, OrderedReport } from './history.ts';

/** What is known of the URLs of a site before it is built. */
export interface KnownUrls {
  /** Whether there will be a page with that anchor; undefined if only the built site shows it. */
  has(url: string): boolean | undefined;
  /** The path of the page or file at a path, or of the page that a name redirects to; undefined if there is none. */
  pageAt(path: string): string | undefined;
  /** Another page or file whose path is the same on Windows or macOS; undefined if there is none. */
  twinOf(path: string): string | undefined;
  /** Candidates for the URL that was meant: anchors of its page, or all pages. */
  candidates(url: string): string[];
}

/** Collects the URLs that a site will have, from its content without errors and its history. */
export function createKnownUrls(content: Content, history: History): KnownUrls {
  const pages = pagePaths(content, history);
  const moved = new Set(Object.keys(content.moved));
  const cycles = new Set(content.cycles.map(({ id }) => id));
  const byCycle = new Map<CycleReports, ReadonlySet<string>>();
  const originals = [...content.paths].map((path) => `/files/${path}`);
  const byDisk = new Map([...originals, ...pages.keys()].map((path) => [pathOnDisk(path), path]));

  /** The anchors that a page can have; undefined if only the built site shows them. */
  const anchorsOn = (path: string): ReadonlySet<string> | undefined => {
    if (/^\/(?:areas|topics)\/[^/]+\/$/.test(path)) return cycles;
    const entry = history.cycles.find(({ cycle }) => path === `/cycles/${cycle.id}/`);
    if (!entry) return undefined;
    const known =
      byCycle.get(entry) ?? new Set([entry.status, entry.plan].flatMap((one) => (one ? anchorsOf(one) : [])));
    byCycle.set(entry, known);
    return known;
  };
  /** Whether a file of the site is at a path or above it, so that no page can be there. */
  const isTaken = (path: string): boolean =>
    filesAlong(path).some((file) => {
      const route = routeOf(file);
      if (!route) return false;
      if (route.kind === 'original') return file !== path && content.paths.has(file.slice('/files/'.length));
      return route.kind === undefined || pages.has(file.replace(/[^/]*$/, ''));
    });
  return {
    has: (url) => {
      const { path, anchor } = splitUrl(url.replace(/\?[^#]*/, ''));
      if (moved.has(url) || moved.has(path)) return true;
      if ([path, `${path}index.html`].some((file) => content.publicFiles.has(decoded(file)))) return true;
      if (isOriginal(path)) return content.paths.has(decoded(path.slice('/files/'.length)));
      if (!pages.has(path)) return isNowhere(path) ? false : undefined;
      if (anchor === '') return true;
      // Anchors that begin with _ belong to the layout, and those of a redirect to its target.
      if (anchor.startsWith('_') || pages.get(path) !== path) return undefined;
      const hasAnchor = anchorsOn(path)?.has(anchor);
      // Only its page shows whether an area or a topic has anything of a cycle.
      return hasAnchor && !path.startsWith('/cycles/') ? undefined : hasAnchor;
    },
    pageAt: (path) => pages.get(path) ?? (isTaken(path) ? path : undefined),
    twinOf: (path) => {
      const onDisk = pathOnDisk(path);
      const twin = byDisk.get(onDisk) ?? (isTaken(onDisk) ? onDisk : undefined);
      return twin === path ? undefined : twin;
    },
    candidates: (url) => {
      const { path, anchor } = splitUrl(url);
      const others = isOriginal(path) ? originals.filter(isOriginal) : [];
      if (others.length > 0) return others;
      const on = pages.has(path) && anchor !== '' ? anchorsOn(path) : undefined;
      return on === undefined ? [...pages.keys()] : [...on].map((id) => `${path}#${id}`);
    },
  };
}

/** Whether a path is below `sources/`, where all files are originals. */
function isOriginal(path: string): boolean {
  return path.startsWith('/files/sources/');
}

/** Whether nothing can be at a path that is not among the known pages. */
function isNowhere(path: string): boolean {
  const route = routeOf(path);
  if (route) return route.path.endsWith('/') && route.kind !== undefined && route.kind !== 'older topic page';
  // A file at the root may come from `public`. An old page at `/plans/winter.html` also has a URL with a slash.
  return /^\/[^/]+\//.test(path) && !/\.[a-z0-9]{2,5}\/$/i.test(path);
}

/** The paths of the files that a path may name or be below: of `/feed.xml/old/`, `/feed.xml` and `/feed.xml/old`. */
function filesAlong(path: string): string[] {
  return [...path.matchAll(/(?<=[^/])(?=\/|$)/g)].map(({ index }) => path.slice(0, index));
}

/** The paths of pages and of the names that redirect to them, each with the path of its page. */
function pagePaths(content: Content, history: History): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  // If a file cannot be read, its path alone says which page it is.
  for (const kind of [...content.paths].map(classifyPath)) {
    const page = (kind.is === 'area' || kind.is === 'topic') && !kind.draft ? `/${kind.is}s/${kind.id}/` : undefined;
    if (page !== undefined) pages.set(page, page);
  }
  for (const { id, names } of history.items) {
    for (const name of names) if (name.split('/').length === 2) pages.set(`/areas/${name}/`, `/areas/${id}/`);
  }
  for (const [folder, things] of Object.entries({ areas: content.areas, topics: content.topics })) {
    const urls = aliasUrls<Area | Topic>(things, namesOf);
    for (const { slug, entry } of urls) pages.set(`/${folder}/${slug}/`, `/${folder}/${entry.id}/`);
  }
  const own = urlsOf(pageRoutes, {
    cycle: content.cycles.map(({ id }) => id),
    diagnostic: Object.keys(diagnosticKinds),
    item: history.items.map(({ id }) => id),
    page: content.pages.map(({ id }) => id),
    // A cycle without a page of its own redirects to the page that shows it.
    'matrix page': history.cycles.map(({ cycle }) => cycle.id),
  });
  for (const path of own) pages.set(path, path);
  return pages;
}

/** A line of a plan keeps the anchor that it had until there was a status. */
function anchorsOf(report: OrderedReport): string[] {
  const bare = report.sections.flatMap((section, index) => [
    bareSectionAnchor(report, index),
    ...withSubLines(topLines([section])).map(({ id }) => id),
  ]);
  const prefix = anchorPrefix(report);
  return prefix === '' ? bare : [...bare, ...bare.map((id) => prefix + id)];
}

import type { Content } from '../report/content.ts';
import { pathOnDisk } from '../report/rules/portable-names.ts';
import { decoded } from '../urls/decoded.ts';
import { splitUrl } from '../urls/redirects.ts';
import { routeOf } from '../urls/routes.ts';
import { anchorsOf } from './cycle-anchors.ts';
import type { CycleReports, History } from './history.ts';
import { pagePaths } from './page-paths.ts';

/** The URLs that a site will have: what is known of them before it is built. */
export class KnownUrls {
  readonly #content: Content;
  readonly #cycles: readonly CycleReports[];
  readonly #isDoubtful: (url: string) => boolean;
  /** The paths of pages and of the names that redirect to them, each with the path of its page. */
  readonly #pages: ReadonlyMap<string, string>;
  readonly #originals: readonly string[];
  readonly #byPathOnDisk: ReadonlyMap<string, string>;
  readonly #anchors = new Map<CycleReports, ReadonlySet<string>>();

  /** `isDoubtful` says of a URL that the site lacks whether it may have it once the content has no errors. */
  constructor(content: Content, history: History, isDoubtful: (url: string) => boolean = () => false) {
    this.#content = content;
    this.#cycles = history.cycles;
    this.#isDoubtful = isDoubtful;
    this.#pages = pagePaths(content, history);
    this.#originals = [...content.paths].map((path) => `/files/${path}`);
    const paths = [...this.#originals, ...this.#pages.keys()];
    this.#byPathOnDisk = new Map(paths.map((path) => [pathOnDisk(path), path]));
  }

  /** Whether there will be a page with that anchor; undefined if only the built site shows it, or it is doubtful. */
  has(url: string): boolean | undefined {
    const isThere = this.#isThere(url);
    if (isThere !== false) return isThere;
    const { path } = splitUrl(url);
    return this.#isDoubtful(this.#isThere(path) === false ? path : url) ? undefined : false;
  }

  #isThere(url: string): boolean | undefined {
    const { moved, paths, publicFiles } = this.#content;
    const { path, anchor } = splitUrl(url.replace(/\?[^#]*/, ''));
    if (Object.hasOwn(moved, url) || Object.hasOwn(moved, path)) return true;
    if ([path, `${path}index.html`].some((file) => publicFiles.has(decoded(file)))) return true;
    if (isOriginal(path)) return paths.has(decoded(path.slice('/files/'.length)));
    const page = this.#pages.get(path);
    if (page === undefined) return isNowhere(path) ? false : undefined;
    if (anchor === '') return true;
    // Anchors that begin with _ belong to the layout, and those of a redirect to its target.
    if (anchor.startsWith('_') || page !== path) return undefined;
    const hasAnchor = this.#anchorsOn(path)?.has(anchor);
    // Only its page shows whether an area or a topic has anything of a cycle.
    return hasAnchor && !path.startsWith('/cycles/') ? undefined : hasAnchor;
  }

  /** The path of the page or file at a path, or of the page that a name redirects to; undefined if there is none. */
  pageAt(path: string): string | undefined {
    return this.#pages.get(path) ?? (this.#isTaken(path) ? path : undefined);
  }

  /** Another page or file whose path is the same on Windows or macOS; undefined if there is none. */
  twinOf(path: string): string | undefined {
    const onDisk = pathOnDisk(path);
    const twin = this.#byPathOnDisk.get(onDisk) ?? (this.#isTaken(onDisk) ? onDisk : undefined);
    return twin === path ? undefined : twin;
  }

  /** Candidates for the URL that was meant: anchors of its page, or all pages. */
  candidates(url: string): string[] {
    const { path, anchor } = splitUrl(url);
    const originals = isOriginal(path) ? this.#originals.filter(isOriginal) : [];
    if (originals.length > 0) return originals;
    const anchors = this.#pages.has(path) && anchor !== '' ? this.#anchorsOn(path) : undefined;
    return anchors === undefined ? [...this.#pages.keys()] : [...anchors].map((id) => `${path}#${id}`);
  }

  /** The anchors that a page can have; undefined if only the built site shows them. */
  #anchorsOn(path: string): ReadonlySet<string> | undefined {
    if (/^\/(?:areas|topics)\/[^/]+\/$/.test(path)) return new Set(this.#content.cycles.map(({ id }) => id));
    const entry = this.#cycles.find(({ cycle }) => path === `/cycles/${cycle.id}/`);
    if (!entry) return undefined;
    const anchors =
      this.#anchors.get(entry) ??
      new Set([entry.status, entry.plan].flatMap((report) => (report ? anchorsOf(report) : [])));
    this.#anchors.set(entry, anchors);
    return anchors;
  }

  /** Whether a file of the site is at a path or above it, so that no page can be there. */
  #isTaken(path: string): boolean {
    return filesAlong(path).some((file) => {
      const route = routeOf(file);
      if (!route) return false;
      if (route.kind === 'original') return file !== path && this.#content.paths.has(file.slice('/files/'.length));
      return route.kind === undefined || this.#pages.has(file.replace(/[^/]*$/, ''));
    });
  }
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

import { fileOf, readUrl, type SiteLocation } from './read-url.ts';
import { joinUrl, splitUrl, type PageUrl } from './redirects.ts';

/** The files of a built site, with what is known of its pages. */
export interface BuiltSite {
  location: SiteLocation;
  /** Paths of all files inside the output. */
  files: ReadonlySet<string>;
  /** The ids of every page, by its file; each as often as the page has it. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** The targets of redirects as written, by the file of the page. */
  refreshes: ReadonlyMap<string, string>;
}

/** How many redirects are followed at most. */
const maxSteps = 5;

/** Follows redirects on a built site. */
export interface RedirectResolver {
  /**
   * Whether a URL, from the root of the site, ends at an existing page and anchor. A redirect to a page above, to an
   * anchor or to another site is enough for every anchor; the target of any other has to have the anchor.
   */
  reaches(url: string): boolean;
  /** The path of the page at the end of all redirects; without any, the path itself. */
  endOf(path: string): string;
}

/** Returns functions that follow the redirects of a built site. */
export function createRedirectResolver({ location, files, ids, refreshes }: BuiltSite): RedirectResolver {
  return { reaches, endOf };

  function reaches(url: string, steps = 0): boolean {
    const { path, anchor } = splitUrl(url);
    const file = fileFor(path);
    if (file === undefined || steps > maxSteps) return false;
    const has = anchor === '' || (ids.get(file)?.includes(anchor) ?? true);
    if (!refreshes.has(file)) return has;
    const next = targetOf(file);
    if (typeof next !== 'object') return next === 'elsewhere';
    const isAbove = path.startsWith(next.path) && path !== next.path;
    return reaches(joinUrl({ path: next.path, anchor: next.anchor || (has || isAbove ? '' : anchor) }), steps + 1);
  }

  function endOf(path: string, steps = 0): string {
    const file = fileFor(path);
    const next = file === undefined || steps > maxSteps ? undefined : targetOf(file);
    return typeof next === 'object' ? endOf(next.path, steps + 1) : path;
  }

  /** Where a page redirects to; undefined if that is not on this site, or the page is not a redirect. */
  function targetOf(file: string): PageUrl | 'elsewhere' | undefined {
    const refresh = refreshes.get(file);
    const target = refresh === undefined ? 'malformed' : readUrl(refresh, location.base + file, location);
    if (target === 'elsewhere') return target;
    if (target === 'malformed' || !target.path.startsWith(location.base)) return undefined;
    return { path: `/${target.path.slice(location.base.length)}`, anchor: target.fragment };
  }

  /** Hosts add a slash to the name of a folder, so the old URL of a file may be a page. */
  function fileFor(path: string): string | undefined {
    const file = fileOf(path, '/');
    return [file, `${file}/index.html`].find((candidate) => candidate !== undefined && files.has(candidate));
  }
}

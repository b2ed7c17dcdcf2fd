/** The pages and files of a site, and what is missing at a URL. */
import { decodedPart } from '../report/decoded-part.ts';
import { joinUrl, splitUrl, type PageUrl } from './redirects.ts';

/**
 * What a site has, computed from its content or read from a finished build. Paths are decoded, and from the root of the
 * site.
 */
export interface Site {
  /** The ids of each page; undefined if only the finished page shows them. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** The targets of redirects by path: a URL from the root of the site, or of another site. */
  redirects: ReadonlyMap<string, string>;
  /** All other files. */
  files: ReadonlySet<string>;
  /** Whether only the finished site shows if it has a place. */
  mayHave?(place: PageUrl): boolean;
}

/** What a URL lacks: its page or file, the slash that hosts add to the path of a page, or its anchor. */
export type Missing = 'page' | 'slash' | 'anchor';

/** The most redirects that are followed. */
const maxSteps = 5;

/**
 * The place that a URL from the root of the site leads to. Static files ignore a query. A text directive is not an
 * anchor (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function placeOf(url: string): PageUrl {
  const { path, anchor } = splitUrl(url);
  return {
    path: decodedPart(path.replace(/\?.*$/s, '')).replace(/(?<=\/)index\.html$/, ''),
    anchor: decodedPart(anchor.replace(/:~:.*$/s, '')),
  };
}

/**
 * What is missing at a URL from the root of the site, through all redirects; undefined if it works. After a redirect,
 * the target has to have the anchor too, unless it is a page above, an anchor or another site.
 */
export function missingAt(url: string, site: Site, steps = 0): Missing | undefined {
  const { path, anchor } = placeOf(url);
  if (!site.pages.has(path)) return missingFile(path, site);
  const isThere = hasAnchor(path, anchor, site);
  const to = site.redirects.get(path);
  if (to === undefined) return isThere ? undefined : 'anchor';
  if (!to.startsWith('/')) return undefined;
  if (steps > maxSteps) return 'page';
  const next = placeOf(to);
  const isAbove = path.startsWith(next.path) && path !== next.path;
  const kept = next.anchor || (isThere || isAbove ? '' : anchor);
  return missingAt(joinUrl({ path: next.path, anchor: kept }), site, steps + 1);
}

function missingFile(path: string, site: Site): Missing | undefined {
  if (site.files.has(path) || site.mayHave?.({ path, anchor: '' })) return undefined;
  return site.pages.has(`${path}/`) ? 'slash' : 'page';
}

/** `#top` needs no element with this id. */
function hasAnchor(path: string, anchor: string, site: Site): boolean {
  if (anchor === '' || anchor === 'top') return true;
  return (site.pages.get(path)?.has(anchor) ?? true) || (site.mayHave?.({ path, anchor }) ?? false);
}

/** Whether a published URL still works. An old file may have become a folder, to whose name hosts add a slash. */
export function reaches(url: string, site: Site): boolean {
  const missing = missingAt(url, site);
  return missing === undefined || (missing === 'slash' && missingAt(withSlash(url), site) === undefined);
}

/** A URL whose path ends with a slash. */
export function withSlash(url: string): string {
  const { path, anchor } = splitUrl(url);
  return joinUrl({ path: path.replace(/(?=\?|$)/, '/'), anchor });
}

/** The path of the page at the end of all redirects; the path itself if there are none. */
export function endOf(path: string, site: Site, steps = 0): string {
  const to = site.redirects.get(path);
  return to?.startsWith('/') && steps <= maxSteps ? endOf(placeOf(to).path, site, steps + 1) : path;
}

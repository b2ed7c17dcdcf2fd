/** A site as its URLs see it, and what is missing at a URL. */
import { joinUrl, splitUrl, type PageUrl } from './redirects.ts';

/**
 * What a site has, computed from its content or read from a finished build. All paths are decoded, and begin at the
 * root of the site.
 */
export interface Site {
  /** The ids of each page; undefined where only the finished page shows them. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Where pages redirect to, by their paths: a URL from the root of the site, or of another site. */
  redirects: ReadonlyMap<string, string>;
  /** All other files. */
  files: ReadonlySet<string>;
  /** Whether only the finished site shows if it has this place. */
  mayHave?(place: PageUrl): boolean;
}

/** What a URL of a site lacks: its page or file, the slash that every host adds to its path, or its anchor. */
export type Missing = 'page' | 'slash' | 'anchor';

/** How many redirects are followed at most. */
const maxSteps = 5;

/**
 * The place that a URL from the root of the site leads to. Static files ignore a query, and a text directive is no
 * anchor.
 */
export function placeOf(url: string): PageUrl {
  const { path, anchor } = splitUrl(url);
  return {
    path: decodedPart(path.replace(/\?.*$/s, '')).replace(/(?<=\/)index\.html$/, ''),
    anchor: decodedPart(anchor.replace(/:~:.*$/s, '')),
  };
}

/**
 * What is missing at a URL from the root of the site, through all redirects; undefined if it works. A redirect to a
 * page above, to an anchor or to another site is enough for every anchor; the target of any other has to have the
 * anchor.
 */
export function missingAt(url: string, site: Site, steps = 0): Missing | undefined {
  const { path, anchor } = placeOf(url);
  if (!site.pages.has(path)) {
    if (site.files.has(path) || site.mayHave?.({ path, anchor: '' })) return undefined;
    return site.pages.has(`${path}/`) ? 'slash' : 'page';
  }
  const ids = site.pages.get(path);
  // Browsers know the top of a page by themselves.
  const hasAnchor = ['', 'top'].includes(anchor) || (ids?.has(anchor) ?? true) || site.mayHave?.({ path, anchor });
  const to = site.redirects.get(path);
  if (to === undefined) return hasAnchor ? undefined : 'anchor';
  if (!to.startsWith('/')) return undefined;
  if (steps > maxSteps) return 'page';
  const next = placeOf(to);
  const isAbove = path.startsWith(next.path) && path !== next.path;
  const kept = next.anchor || (hasAnchor || isAbove ? '' : anchor);
  return missingAt(joinUrl({ path: next.path, anchor: kept }), site, steps + 1);
}

/**
 * Whether a URL that was published works. Hosts add a slash to the name of a folder, as an old file may have become
 * one.
 */
export function reaches(url: string, site: Site): boolean {
  const missing = missingAt(url, site);
  return missing === undefined || (missing === 'slash' && missingAt(withSlash(url), site) === undefined);
}

/** A URL with a slash at the end of its path. */
export function withSlash(url: string): string {
  const { path, anchor } = splitUrl(url);
  return joinUrl({ path: path.replace(/(?=\?|$)/, '/'), anchor });
}

/** The path of the page at the end of all redirects; without any, the path itself. */
export function endOf(path: string, site: Site, steps = 0): string {
  const to = site.redirects.get(path);
  return to?.startsWith('/') && steps <= maxSteps ? endOf(placeOf(to).path, site, steps + 1) : path;
}

/** Decodes what has to be encoded in a link, unless it is no text then. */
function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A site as its URLs see it, what is missing at a URL, and which was meant. */
import { resembling } from '../report/diagnostics/nearest.ts';
import { quote } from '../report/diagnostics/source.ts';
import { folderOf, joinUrl, splitUrl, type PageUrl } from './redirects.ts';

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

/** Whether what a URL lacks may be there once other mistakes are fixed. */
export type IsDoubtful = (url: string, missing: Missing) => boolean;

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
function withSlash(url: string): string {
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

/** The URL that was probably meant: a page or place like the one that is missing, or the page above it. */
function nearestUrl(url: string, missing: Missing, site: Site): string {
  const { path, anchor } = placeOf(url);
  if (missing === 'slash') return withSlash(url);
  if (missing === 'anchor') {
    const page = endOf(path, site);
    const places = [...(site.pages.get(page) ?? [])].filter((id) => id.startsWith('_') === anchor.startsWith('_'));
    return (
      resembling(
        joinUrl({ path: page, anchor }),
        places.map((id) => `${page}#${id}`),
      ) ?? page
    );
  }
  const near = endOf(resembling(path.replace(/\.mdx$/, ''), candidatesFor(path, site)) ?? pageAbove(path, site), site);
  // The anchor may be right, if only the page was misspelt.
  const withAnchor = joinUrl({ path: near, anchor });
  return missingAt(withAnchor, site) === undefined ? withAnchor : near;
}

/** For an original, the others; else all pages. */
function candidatesFor(path: string, { pages, files }: Site): string[] {
  const originals = path.startsWith('/files/') ? [...files].filter((file) => file.startsWith('/files/sources/')) : [];
  return originals.length > 0 ? originals : [...pages.keys()];
}

function pageAbove(path: string, site: Site): string {
  const above = folderOf(path);
  return above.length < 2 || site.pages.has(above) ? above || '/' : pageAbove(above, site);
}

/** What is wrong with a URL where something is missing, and the URL of the site that was probably meant. */
export function explainMissing(
  url: string,
  missing: Missing,
  site: Site,
): { wrong: string; expected: string; near: string } {
  const near = nearestUrl(url, missing, site);
  const wrong = {
    page: 'where there is no page',
    slash: 'which hosts redirect, because it has no slash at its end',
    anchor: `but ${quote(endOf(placeOf(url).path, site))} has no such anchor`,
  };
  return { wrong: wrong[missing], expected: `a URL of the site; the nearest is ${quote(near)}`, near };
}

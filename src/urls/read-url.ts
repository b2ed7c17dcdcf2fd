/** URLs as pages have them, and the files of a built site that they point to. */

import { joinUrl, type PageUrl } from './redirects.ts';

/** Where the site will be served. */
export interface SiteLocation {
  /** Such as `https://example.org`; undefined while the URL of the site is unknown. */
  origin?: string | undefined;
  /** Path under which it is served, with a slash at both ends. */
  base: string;
}

/** The files that content was read from, and the site that will be made of them. */
export interface Sources extends SiteLocation {
  /** The content folder as the author knows it. */
  root: string;
  /** The text of a file, given its path as the author knows it; undefined if there is none. */
  textOf(file: string): string | undefined;
}

/** For a site whose URL is unknown. */
const somewhere = 'https://almanac.invalid';

/**
 * Resolves a URL, without HTML entities, on the page at the path `from`, which includes the base path. The result does
 * too; it is decoded and has no query, as static files ignore it.
 */
export function readUrl(
  written: string,
  from: string,
  { origin = somewhere, base }: SiteLocation,
): PageUrl | 'elsewhere' | 'malformed' {
  const url = URL.parse(written, origin + encodeURI(from));
  if (!url) return 'malformed';
  if (url.origin !== origin) return 'elsewhere';
  // A full URL on the same host may be of another site; a path has to be below the base path.
  const isFull = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(written.trim());
  try {
    const path = decodeURIComponent(url.pathname);
    if (isFull && !path.startsWith(base)) return 'elsewhere';
    // A directive for the browser (https://wicg.github.io/scroll-to-text-fragment/) is not an anchor.
    return { path, anchor: decodeURIComponent(url.hash.replace(/:~:.*$/s, '').slice(1)) };
  } catch {
    return 'malformed';
  }
}

/** The URL that a link on the page at `from` has from the root of the site; undefined if it leads out of the site. */
export function insideUrl(written: string, from: string, location: SiteLocation): string | undefined {
  const target = readUrl(written, location.base + from.slice(1), location);
  if (typeof target !== 'object' || !target.path.startsWith(location.base)) return undefined;
  return joinUrl({ path: `/${target.path.slice(location.base.length)}`, anchor: target.anchor });
}

/** The path of a file of the output, from the root of the site. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

import { joinUrl, type PageUrl } from './redirects.ts';

export interface SiteLocation {
  /** Such as `https://example.org`; undefined while the URL of the site is unknown. */
  origin?: string | undefined;
  /** The base path, with a slash at both ends. */
  base: string;
}

/** The files that content was read from, and where the site will be served. */
export interface Sources extends SiteLocation {
  /** The content folder as the author knows it. */
  root: string;
  /** The text of a file, given its path as the author knows it; undefined if there is no such file. */
  textOf(file: string): string | undefined;
}

/** For a site whose URL is unknown. */
const somewhere = 'https://almanac.invalid';

/**
 * Resolves a URL, without HTML entities, against the path of its page. Both paths include the base path. The result is
 * decoded and has no query, as static files ignore it.
 */
export function readUrl(
  written: string,
  from: string,
  { origin = somewhere, base }: SiteLocation,
): PageUrl | 'elsewhere' | 'malformed' {
  const url = URL.parse(written, origin + encodeURI(from));
  if (!url) return 'malformed';
  if (url.origin !== origin) return 'elsewhere';
  // A full URL outside the base path may be right: it is of another site on the same host.
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

/** Resolves a URL on the page at `from`, both from the root of the site; undefined if it leads out of the site. */
export function insideUrl(written: string, from: string, location: SiteLocation): string | undefined {
  const target = readUrl(written, location.base + from.slice(1), location);
  if (typeof target !== 'object' || !target.path.startsWith(location.base)) return undefined;
  return joinUrl({ path: `/${target.path.slice(location.base.length)}`, anchor: target.anchor });
}

/** The path of a file of the output, from the root of the site. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** URLs as pages have them, and the files of a built site that they point to. */

/** Where the site will be served. */
export interface SiteLocation {
  /** Such as `https://example.org`; undefined while the URL of the site is unknown. */
  origin: string | undefined;
  /** Path under which it is served, with a slash at both ends. */
  base: string;
}

/** What a URL points to: another site, nothing (it cannot be parsed), or a path of the host and a fragment. */
export type Target = 'elsewhere' | 'malformed' | { path: string; fragment: string };

/** For a site whose URL is unknown. */
const somewhere = 'https://almanac.invalid';

/**
 * Resolves a URL, without HTML entities, on the page at the path `from`. The result is decoded and has no query, as
 * static files ignore it.
 */
export function readUrl(written: string, from: string, { origin = somewhere, base }: SiteLocation): Target {
  const url = URL.parse(written, origin + encodeURI(from));
  if (!url) return 'malformed';
  if (url.origin !== origin) return 'elsewhere';
  // A full URL on the same host may be of another site; a path has to be below the base path.
  const isFull = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(written.trim());
  try {
    const path = decodeURIComponent(url.pathname);
    if (isFull && !path.startsWith(base)) return 'elsewhere';
    // A directive for the browser (https://wicg.github.io/scroll-to-text-fragment/) is not an anchor.
    return { path, fragment: decodeURIComponent(url.hash.replace(/:~:.*$/s, '').slice(1)) };
  } catch {
    return 'malformed';
  }
}

/**
 * The file of the output that every static host serves for a decoded path, whether it exists or not; undefined if the
 * path is not below `base`.
 */
export function fileOf(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

/** The path of a file of the output, from the root of the site. */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

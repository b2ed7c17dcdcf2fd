/** URLs as pages have them, and the files of a built site that they lead to. */

/** Where the site will be served. */
export interface Place {
  /** Such as `https://example.org`; undefined while the URL of the site is unknown. */
  origin: string | undefined;
  /** Path under which it is served, with a slash at both ends. */
  base: string;
}

/** Where a URL leads: to another site, nowhere (it cannot be parsed), or to a path of the host and a fragment. */
export type Target = 'elsewhere' | 'malformed' | { path: string; fragment: string };

/** For a site whose URL is unknown. */
const somewhere = 'https://almanac.invalid';

/**
 * Resolves a URL.
 * @param written the URL, without HTML entities.
 * @param from path of the page that has it, from the root of the host.
 * @param place of the site.
 * @returns the target, decoded; the query is left out, as static files ignore it.
 */
export function readUrl(written: string, from: string, { origin = somewhere, base }: Place): Target {
  const url = URL.parse(written, origin + encodeURI(from));
  if (!url) return 'malformed';
  if (url.origin !== origin) return 'elsewhere';
  // A full URL on the same host may lead to another site; a path has to be below the base path.
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
 * The file that every static host serves for a path.
 * @param path from the root of the host, decoded.
 * @param base path under which the site is served.
 * @returns the path of the file inside the output, whether it exists or not; undefined where the path is not below
 * `base`.
 */
export function fileOf(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

/**
 * The URL of a file of the output.
 * @param file path inside the output.
 * @returns the path from the root of the site, with a slash in front.
 */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

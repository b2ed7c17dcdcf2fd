/** Addresses as the output has them, and which file of it they lead to. */

/** Where the output will be served. */
export interface Place {
  /** Such as `https://example.org`; undefined where nobody knows yet where the site will be. */
  origin: string | undefined;
  /** Path under which it is served, with a slash at both ends. */
  base: string;
}

/**
 * Where an address leads: out of the site, to nothing that a browser can read, or to a path of the host and a fragment.
 */
export type Target = 'elsewhere' | 'malformed' | { path: string; fragment: string };

/** For a site whose address is unknown. */
const somewhere = 'https://almanac.invalid';
/**
 * Behind the origin, or from the root, without anything that a browser would change: nearly all of our own addresses.
 */
const plain = /^(\/(?!\/)[^\s?#%\\\p{Cc}\p{Cs}]*)(?:#([^\s#%\\:\p{Cc}\p{Cs}]*))?$/u;

/**
 * Reads an address.
 * @param address as written, entities undone.
 * @param from path of the page that has it, from the root of the host.
 * @param place of the site.
 * @returns the target, percent signs undone; the query, which no static file heeds, is left out.
 */
export function readUrl(address: string, from: string, { origin = somewhere, base }: Place): Target {
  const isOwn = address.startsWith(`${origin}/`);
  const [, simple, place = ''] = plain.exec(isOwn ? address.slice(origin.length) : address) ?? [];
  if (simple !== undefined && !simple.includes('/.'))
    return isOwn && !simple.startsWith(base) ? 'elsewhere' : { path: simple, fragment: place };
  const url = URL.parse(address, origin + encodeURI(from));
  if (!url) return 'malformed';
  if (url.origin !== origin) return 'elsewhere';
  // On the same host, a full address may lead to another site; a path of our own has to be below the base path.
  const isFull = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address.trim());
  try {
    const path = decodeURIComponent(url.pathname);
    if (isFull && !path.startsWith(base)) return 'elsewhere';
    // A directive for the browser (https://wicg.github.io/scroll-to-text-fragment/) names no anchor.
    return { path, fragment: decodeURIComponent(url.hash.replace(/:~:.*$/s, '').slice(1)) };
  } catch {
    return 'malformed';
  }
}

/**
 * The file with which every static host answers a path.
 * @param path from the root of the host, percent signs undone.
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
 * The path of a file of the output, as addresses name it.
 * @param file path inside the output.
 * @returns the path from the root of the site, with a slash in front.
 */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

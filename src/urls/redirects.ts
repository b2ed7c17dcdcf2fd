/** Redirects, and the URLs that they are written with. */
import { decoded } from '../report/decoded.ts';

/** New URLs by old ones, as a team writes them. */
export type Redirects = Record<string, string>;

/** New URLs by old ones. There can be hundreds of thousands, which an object takes long to copy. */
export type MovedUrls = ReadonlyMap<string, string>;

/** Former pages of the guide, with their replacements. Teams may have recorded their URLs. */
export const formerGuide: Redirects = {
  '/guide/diagnostics/accent-contrast/': '/guide/your-site/#colours-and-typefaces',
};

/** A page or file, and an anchor on it. */
export interface PageUrl {
  path: string;
  /** Without `#`; empty for the page itself. */
  anchor: string;
}

export function splitUrl(url: string): PageUrl {
  const at = url.indexOf('#');
  return at < 0 ? { path: url, anchor: '' } : { path: url.slice(0, at), anchor: url.slice(at + 1) };
}

export function joinUrl({ path, anchor }: PageUrl): string {
  return anchor === '' ? path : `${path}#${anchor}`;
}

/** The folder that a page, a file or an id is in; empty at the root. */
export function folderOf(url: string): string {
  const path = url.endsWith('/') ? url.slice(0, -1) : url;
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The nearest candidate above a URL or an id; `/` if there is none. */
export function above(url: string, candidates: Pick<ReadonlySet<string>, 'has'>): string {
  for (let parent = folderOf(url); parent.length > 1; parent = folderOf(parent)) {
    const candidate = [parent, parent.slice(0, -1)].find((path) => candidates.has(path));
    if (candidate !== undefined) return candidate;
  }
  return '/';
}

/**
 * Redirects with URLs as the site has them: decoded, and with a slash at the end of a page. Authors may leave out the
 * slash, or copy an encoded URL from a browser.
 */
export function plainRedirects(redirects: Redirects): Redirects {
  return Object.fromEntries(Object.entries(redirects).map(([from, to]) => [plainUrl(from), plainUrl(to)]));
}

/** A URL of a redirect as the site has it. */
export function plainUrl(url: string): string {
  if (!url.startsWith('/')) return url;
  const { path, anchor } = splitUrl(decoded(url));
  const isComplete = path.endsWith('/') || /[?]|\.[a-z0-9]{2,5}$/i.test(path);
  return joinUrl({ path: isComplete ? path : `${path}/`, anchor });
}

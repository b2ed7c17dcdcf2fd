import { routeOf } from './routes.ts';
import type { Site } from './site.ts';

/** What may change its URL, whatever its route: files for hosts and of the design, names with a `#`, pages of letters. */
const passing = /^\/[._]|^\/search\/.|\.(?:png|jpe?g|gif|webp|avif|svg|ico|js|css|woff2|wasm|map)$|#/i;

/** Whether a URL is permanent, as those of pages, feeds, data, Markdown and originals are. */
export function isPermanent(path: string): boolean {
  return !passing.test(path) && !routeOf(path)?.mayChange;
}

/** The ids of a page whose URLs are permanent. */
export function permanentAnchors(path: string, ids: Iterable<string>): string[] {
  const route = routeOf(path);
  if (route?.anchors !== 'kept') return [];
  const isItem = route.kind === 'item';
  const itemOf = path.slice('/areas/'.length);
  // An id that begins with a report is of an earlier line of a sub-line, which has an id of its own.
  return [...ids].filter(
    (id) =>
      id !== '' &&
      !id.startsWith('_') &&
      !(isItem && /^[^/]+\/(?:plan|status)(?:\/|$)/.test(id) && !id.startsWith(itemOf)),
  );
}

/** Every permanent URL of a site, from the root of the site. */
export function permanentUrls({ pages, files }: Pick<Site, 'pages' | 'files'>): string[] {
  return [...pages.keys(), ...files]
    .filter(isPermanent)
    .flatMap((path) => [path, ...permanentAnchors(path, pages.get(path) ?? []).map((id) => `${path}#${id}`)]);
}

/** The permanent URLs of a site that the list lacks, sorted. */
export function unrecordedUrls(site: Site, recorded: readonly string[]): string[] {
  const listed = new Set(recorded);
  return permanentUrls(site)
    .filter((url) => !listed.has(url))
    .sort();
}

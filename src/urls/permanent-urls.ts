import { pathOf } from './read-url.ts';
import type { BuiltSite } from './redirect-resolver.ts';
import { routeOf } from './routes.ts';

/** Files that may change their URL, whatever their route: of hosts, of the design, and those that no list can name. */
const passing = /^[._]|\.(?:png|jpe?g|gif|webp|avif|svg|ico|js|css|woff2|wasm|map)$|#/i;

/** Whether the URL of a file of the output is permanent. Those of pages, feeds, data, Markdown and originals are. */
export function isPermanent(file: string): boolean {
  return !passing.test(file) && !routeOf(pathOf(file))?.mayChange;
}

/** The ids of a page whose URLs are permanent: those made from cycles, areas and lines, on routes that keep anchors. */
export function permanentAnchors(file: string, ids: readonly string[]): string[] {
  const route = routeOf(pathOf(file));
  if (!route?.keepsAnchors) return [];
  const isItem = route.kind === 'item';
  // An id that begins with its report belongs to an earlier wording; the sub-line has an id of its own besides.
  return ids.filter(
    (id) =>
      id !== '' &&
      !id.startsWith('_') &&
      !(isItem && /^[^/]+\/(?:plan|status)(?:\/|$)/.test(id) && !id.startsWith(itemOf(file))),
  );
}

/** `ovens/status/` for the page of the item `ovens/status`. */
const itemOf = (file: string): string => file.slice('areas/'.length, -'index.html'.length);

/** Every permanent URL of a built site, from the root of the site. */
export function permanentUrls({ ids, files }: Pick<BuiltSite, 'files' | 'ids'>): string[] {
  return [...files].filter(isPermanent).flatMap((file) => {
    const path = pathOf(file);
    return [path, ...permanentAnchors(file, ids.get(file) ?? []).map((id) => `${path}#${id}`)];
  });
}

import { joinUrl, splitUrl, type MovedUrls } from './redirects.ts';
import { sitePath } from './site-path.ts';

/** An old anchor of a page, and the URL that replaces it. */
interface MovedAnchor {
  id: string;
  to: string;
}

/** The redirects that each page has to apply, by its path. */
export interface PageRedirects {
  /** Pages that are gone, with their new URL and the anchors that moved elsewhere. */
  pages: ReadonlyMap<string, { to: string; anchors: MovedAnchor[] }>;
  /** Files that are gone, such as feeds, with the files that replace them. */
  files: ReadonlyMap<string, string>;
  /** Pages that exist, with their old anchors by the id that replaces them; empty for the page itself. */
  former: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  /** Pages that exist, with old anchors whose content is on another page now. */
  away: ReadonlyMap<string, MovedAnchor[]>;
}

export function pageRedirects(moved: MovedUrls): PageRedirects {
  const pages = new Map<string, { to: string; anchors: MovedAnchor[] }>();
  const files = new Map<string, string>();
  const former = new Map<string, Map<string, string[]>>();
  const away = new Map<string, MovedAnchor[]>();
  const entries = Array.from(moved, ([old, to]) => ({ ...splitUrl(old), to }));
  // Pages come first, because a redirect of a page also takes its anchors along.
  for (const { path, anchor: id, to } of entries.toSorted(
    (a, b) => Number(a.anchor !== '') - Number(b.anchor !== ''),
  )) {
    const gonePage = pages.get(path);
    const target = splitUrl(to);
    if (id === '') {
      const kind = kindOfFile(path);
      if (kind !== undefined && kind === kindOfFile(to)) files.set(path, to);
      else pages.set(path, { to, anchors: [] });
    } else if (gonePage) {
      if (to !== withAnchor(gonePage.to, id)) gonePage.anchors.push({ id, to });
    } else if (target.path === path && !target.anchor.startsWith('_')) {
      const names = former.get(path) ?? new Map<string, string[]>();
      const ids = names.get(target.anchor) ?? [];
      ids.push(id);
      former.set(path, names.set(target.anchor, ids));
    } else {
      const anchors = away.get(path) ?? [];
      anchors.push({ id, to });
      away.set(path, anchors);
    }
  }
  return { pages, files, former, away };
}

/** The script of a redirect page keeps the anchor unless the new URL has its own. */
function withAnchor(to: string, anchor: string): string {
  return to.includes('#') ? to : joinUrl({ path: to, anchor });
}

function kindOfFile(path: string): string | undefined {
  return /^\/.*\.(xml|md|json|csv|txt)$/.exec(path)?.[1];
}

/** The old ids of an element of a page (`pagePath`), by its present id; an empty id stands for the page itself. */
export function formerIds(moved: PageRedirects, page: string, id: string): readonly string[] {
  return moved.former.get(page)?.get(id) ?? [];
}

/** The old ids of a page (`pagePath`) whose content is on other pages now, with the paths to link to. */
export function movedAway(moved: PageRedirects, page: string): readonly MovedAnchor[] {
  return (moved.away.get(page) ?? []).map(({ id, to }) => ({ id, to: targetHref(to) }));
}

/** The `href` of a link to the new URL of a redirect. */
export function targetHref(to: string): string {
  return to.startsWith('/') ? sitePath(to) : to;
}

/** The path of a page from the root of the site, decoded. */
export function pagePath({ pathname }: URL): string {
  return decodeURI(pathname).slice(sitePath('').length);
}

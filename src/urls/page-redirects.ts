import { joinUrl, splitUrl, type Redirects } from './redirects.ts';
import { sitePath } from './site-path.ts';

/** An old anchor of a page, and the URL that replaces it. */
export interface MovedAnchor {
  id: string;
  to: string;
}

/** What pages need to make old URLs work, by the path of the page. */
export interface PageRedirects {
  /** Pages that are gone: where they redirect to, and their anchors that redirect elsewhere. */
  pages: ReadonlyMap<string, { to: string; anchors: MovedAnchor[] }>;
  /** Files that are gone, such as feeds, and the files of the same kind that replace them. */
  files: ReadonlyMap<string, string>;
  /** Pages that exist: their old anchors, by the id that replaces them, which is empty for the page itself. */
  former: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  /** Pages that exist: old anchors whose places are on another page. */
  away: ReadonlyMap<string, MovedAnchor[]>;
}

/** Groups redirects by the page that has to apply them. */
export function pageRedirects(moved: Redirects): PageRedirects {
  const pages = new Map<string, { to: string; anchors: MovedAnchor[] }>();
  const files = new Map<string, string>();
  const former = new Map<string, Map<string, string[]>>();
  const away = new Map<string, MovedAnchor[]>();
  const entries = Object.entries(moved).map(([old, to]) => ({ ...splitUrl(old), to }));
  // Pages come first, as they decide what becomes of their anchors.
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
      former.set(path, names.set(target.anchor, [...(names.get(target.anchor) ?? []), id]));
    } else {
      away.set(path, [...(away.get(path) ?? []), { id, to }]);
    }
  }
  return { pages, files, former, away };
}

/** Where the redirect of a page takes an anchor: its script keeps the anchor unless the new URL has its own. */
function withAnchor(to: string, anchor: string): string {
  return to.includes('#') ? to : joinUrl({ path: to, anchor });
}

/** The extension of a file that is not a page. */
function kindOfFile(path: string): string | undefined {
  return /^\/.*\.(xml|md|json|csv|txt)$/.exec(path)?.[1];
}

/** The earlier ids of something on a page (`pagePath`), given its present id; empty for the page itself. */
export function formerIds(moved: PageRedirects, page: string, id: string): readonly string[] {
  return moved.former.get(page)?.get(id) ?? [];
}

/** The old ids of a page (`pagePath`) whose places are on other pages now, with their new URLs. */
export function movedAway(moved: PageRedirects, page: string): readonly MovedAnchor[] {
  return (moved.away.get(page) ?? []).map(({ id, to }) => ({ id, to: to.startsWith('/') ? sitePath(to) : to }));
}

/** The path of a page from the root of the site, as the list of published URLs has it. */
export function pagePath({ pathname }: URL): string {
  return decodeURI(pathname).slice(sitePath('').length);
}

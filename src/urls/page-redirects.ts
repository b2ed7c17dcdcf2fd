import { joinUrl, splitUrl, type Redirects } from './redirects.ts';

/** An old anchor of a page, and the address that it leads to now. */
export interface MovedAnchor {
  id: string;
  to: string;
}

/** What the pages have to show so that old addresses work, by the path of a page. */
export interface PageRedirects {
  /** Pages that are no more: where they lead, and the places on them that lead elsewhere. */
  pages: ReadonlyMap<string, { to: string; anchors: MovedAnchor[] }>;
  /** Files that are no more, such as feeds, and the ones of the same kind that stand for them. */
  files: ReadonlyMap<string, string>;
  /**
   * Pages that are there: the old names of what is on them, by what has the id now; by an empty text those of the page.
   */
  former: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  /** Pages that are there: places on them that went to another page. */
  away: ReadonlyMap<string, MovedAnchor[]>;
}

/**
 * Sorts moved addresses by what has to be done for them.
 * @param moved new addresses by old ones.
 * @returns what each page has to show.
 */
export function pageRedirects(moved: Redirects): PageRedirects {
  const pages = new Map<string, { to: string; anchors: MovedAnchor[] }>();
  const files = new Map<string, string>();
  const former = new Map<string, Map<string, string[]>>();
  const away = new Map<string, MovedAnchor[]>();
  const entries = Object.entries(moved).map(([old, to]) => ({ ...splitUrl(old), to }));
  for (const { path, to } of entries.filter(({ anchor }) => anchor === '')) {
    const kind = kindOfFile(path);
    if (kind !== undefined && kind === kindOfFile(to)) files.set(path, to);
    else pages.set(path, { to, anchors: [] });
  }
  for (const { path, anchor: id, to } of entries.filter(({ anchor }) => anchor !== '')) {
    const gone = pages.get(path);
    const target = splitUrl(to);
    if (gone) {
      if (to !== takenAlong(gone.to, id)) gone.anchors.push({ id, to });
    } else if (target.path === path) {
      const names = former.get(path) ?? new Map<string, string[]>();
      former.set(path, names.set(target.anchor, [...(names.get(target.anchor) ?? []), id]));
    } else {
      away.set(path, [...(away.get(path) ?? []), { id, to }]);
    }
  }
  return { pages, files, former, away };
}

/** Where a page that has moved leads to with an anchor: its script keeps the anchor where it has none of its own. */
function takenAlong(to: string, anchor: string): string {
  return to.includes('#') ? to : joinUrl({ path: to, anchor });
}

/** The ending of a file that is no page. */
function kindOfFile(path: string): string | undefined {
  return /^\/.*\.(xml|md|json|csv|txt)$/.exec(path)?.[1];
}

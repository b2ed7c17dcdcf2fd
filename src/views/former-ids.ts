import type { MovedAnchor, PageRedirects } from '../urls/page-redirects.ts';
import { sitePath } from '../urls/site-path.ts';

/** Gives the earlier ids of something on the page, which still have to lead to it. */
export type Formerly = (id: string) => readonly string[];

/**
 * The earlier ids of something on a page.
 * @param moved old URLs of the site.
 * @param page its path (`pagePath`).
 * @param id that it has now; empty for the page itself.
 * @returns the old ids, which still have to lead there.
 */
export function formerIds(moved: PageRedirects, page: string, id: string): readonly string[] {
  return moved.former.size === 0 ? [] : (moved.former.get(page)?.get(id) ?? []);
}

/**
 * Places that a page had and that are on other pages now.
 * @param moved old URLs of the site.
 * @param page its path (`pagePath`).
 * @returns old ids, and the URLs to link to.
 */
export function movedAway(moved: PageRedirects, page: string): readonly MovedAnchor[] {
  const away = moved.away.size === 0 ? [] : (moved.away.get(page) ?? []);
  return away.map(({ id, to }) => ({ id, to: to.startsWith('/') ? sitePath(to) : to }));
}

/**
 * The path of a page, as the list of published URLs has it.
 * @param url of the page.
 * @returns its path from the root of the site.
 */
export function pagePath({ pathname }: URL): string {
  return decodeURI(pathname).slice(sitePath('').length);
}

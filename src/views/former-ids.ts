import type { MovedAnchor, PageRedirects } from '../urls/page-redirects.ts';
import { sitePath } from '../urls/site-path.ts';

/** Tells the ids that what has an id had on the page before; they still have to lead there. */
export type Formerly = (id: string) => readonly string[];

/**
 * Ids that something had on a page before it got the one it has.
 * @param moved addresses of the site.
 * @param page its address (`addressOf`).
 * @param id that it has now; empty for the page itself.
 * @returns the old ids, which still have to lead there.
 */
export function formerIds(moved: PageRedirects, page: string, id: string): readonly string[] {
  return moved.former.size === 0 ? [] : (moved.former.get(page)?.get(id) ?? []);
}

/**
 * Places that a page had and that are on other pages now.
 * @param moved addresses of the site.
 * @param page its address (`addressOf`).
 * @returns old ids, and the addresses to link to.
 */
export function movedAway(moved: PageRedirects, page: string): readonly MovedAnchor[] {
  const away = moved.away.size === 0 ? [] : (moved.away.get(page) ?? []);
  return away.map(({ id, to }) => ({ id, to: to.startsWith('/') ? sitePath(to) : to }));
}

/**
 * The address of a page as addresses are written.
 * @param url of the page.
 * @returns its path from the root of the site.
 */
export function addressOf({ pathname }: URL): string {
  return decodeURI(pathname).slice(sitePath('').length);
}

import type { MovedAnchor, PageRedirects } from './page-redirects.ts';
import { sitePath } from './site-path.ts';

/** Returns the earlier ids of something on the page, so that URLs with them keep working. */
export type Formerly = (id: string) => readonly string[];

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

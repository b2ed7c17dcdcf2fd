import type { Html } from './html.ts';

/** One step of the way from the home page to this one. */
export interface Crumb {
  title: string;
  /** Path from the root of the site; the page itself has none. */
  to?: string;
}

/** What a page says that functions draw whole. A long history has thousands of them, which differ in a few places. */
export interface PlainPage {
  title: string;
  description: string;
  part: string;
  crumbs: readonly Crumb[];
  /** Kept out of search engines. */
  unlisted?: boolean;
  /** What stands above its body, headings and facts. */
  head: Html;
  body: Html;
}

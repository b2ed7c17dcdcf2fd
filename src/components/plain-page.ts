import type { ContentsEntry } from './contents.ts';
import type { Formerly } from './former-ids.ts';
import type { Html } from './html.ts';
import type { SitePart } from './masthead.ts';
import type { PageSources } from './page-source.ts';

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
  part: SitePart;
  crumbs: readonly Crumb[];
  /** Kept out of search engines. */
  unlisted?: boolean;
  /** The same in other formats: elements of `<head>`. */
  alternates?: Html;
  /** What stands above its body, headings and facts. */
  head: Html;
  /** Its headings, for the list that stands before the body; none where there is no such list. */
  contents?: readonly ContentsEntry[];
  body: Html;
}

/** What a page needs besides the archive. */
export interface PageTold {
  formerly: Formerly;
  /** Tells where files are and when they were changed last. */
  sources: PageSources;
}

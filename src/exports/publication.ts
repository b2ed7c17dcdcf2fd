import type { Archive } from '../history/archive.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { pathBelow } from '../urls/site-path.ts';
import { lineUrl, threadUrl } from '../urls/permalink.ts';

/** Where things are on the site: paths from the root of the host, with the base path. */
export type Urls = ReturnType<typeof urlsOf>;

/** What every export is made from. */
export interface Publication extends Archive {
  urls: Urls;
}

/** The archive, and where things are on a site that is served below `base`, a path with a slash at both ends. */
export function publicationOf(archive: Archive, origin: string | undefined, base: string): Publication {
  return { ...archive, urls: urlsOf(origin, base) };
}

function urlsOf(origin: string | undefined, base: string) {
  const page = (path: string) => pathBelow(base, path);
  const full = (path: string) => {
    if (origin === undefined) return path;
    // Most paths need no encoding.
    return /^\/(?!\/)[\w/#~-]*$/.test(path) ? origin + path : new URL(path, origin).href;
  };
  return {
    /** Such as `https://example.org`; undefined while the URL of the site is unknown. */
    origin,
    /** The path of a page, given from the root of the site. */
    page,
    /** The permanent path of a line. */
    line: (appearance: Appearance) => page(lineUrl(appearance)),
    /** The path of the page with the history of a thread. */
    thread: (thread: Thread) => page(threadUrl(thread)),
    /** The full URL of a path; only the path if the URL of the site is unknown. */
    full,
    /** The full URL of a page, given from the root of the site. */
    fullPage: (path: string) => full(page(path)),
  };
}

import type { Archive } from '../history/archive.ts';
import type { Appearance, Thread } from '../history/history.ts';
import { pathBelow } from '../urls/site-path.ts';
import { lineUrl, threadUrl } from '../urls/permalink.ts';

/** URLs of the site: paths from the root of the host, base path included. */
export type Urls = ReturnType<typeof urlsOf>;

/** The source of every export. */
export interface Publication extends Archive {
  urls: Urls;
}

/** The archive with the URLs of a site below `base`, a path with a slash at both ends. */
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
    /** Such as `https://example.org`; undefined if the URL of the site is unknown. */
    origin,
    /** The path of a page from its path below the root of the site. */
    page,
    line: (appearance: Appearance) => page(lineUrl(appearance)),
    /** The path of the page, and the anchor, with the history of a thread. */
    thread: (thread: Thread) => page(threadUrl(thread)),
    /** The full URL of a path; the path itself if the URL of the site is unknown. */
    full,
    /** The full URL of a page from its path below the root of the site. */
    fullPage: (path: string) => full(page(path)),
  };
}

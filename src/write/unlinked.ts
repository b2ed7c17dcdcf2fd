import { sitePath } from '../urls/site-path.ts';

/** Takes the links to pages that are not there from HTML. @param isThere whether the site has the page at a path. */
export function unlinked(text: string, isThere: (path: string) => boolean): string {
  const base = sitePath('/');
  // Without its link, an element has no label.
  return text.replaceAll(
    /(<a(?: \w+="[^"]*")*?) href="([^"]*)"(?: aria-label="[^"]*")?/g,
    (link, begun: string, url: string) => {
      if (!url.startsWith(base)) return link;
      const [path = ''] = url.slice(base.length - 1).split(/[?#]/);
      return isThere(path) ? link : begun;
    },
  );
}

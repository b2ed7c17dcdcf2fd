/** `addresses.txt`: every URL that the site has ever published, one per line. */
import { decoded } from './decoded.ts';

/** A URL of the list. */
export interface ListedUrl {
  /** From the root of the site, with its anchor, decoded. */
  url: string;
  /** Its line in the file, from 1. */
  line: number;
}

/** The comment at the top of the list. */
const head = `# Every URL that this site has published, one per line, sorted. Written by \`npx almanac addresses\`; nothing is ever
# taken out, because somebody may have a link to it. A build fails where one of them would stop working, and says what to
# add to redirects.yaml.
#
# Pages, feeds, data files and originals are in it, and these places on pages:
#   cycles/<cycle>/           every line and area of the reports
#   areas/<area>/             every cycle
#   areas/<area>/<item>/      every cycle and sub-line
#   topics/<topic>/           every cycle
# Not in it, because they change with what is shown: rows of the matrix, slides, the places on pages of changes and in the
# guide, the letters of the list of items, pictures, and whatever begins with _.
`;

/** Most characters of a URL: an anchor has the ids of all the lines that it is below. */
export const maxUrl = 4_000;

/** A page below the site and an anchor: no other host, no `..`, no control characters. */
const ownUrl = /^\/(?:(?!\.{1,2}(?:[/#]|$))[^/\\?#%\p{Cc}]+(?:\/|(?=#|$)))*(?:#\P{Cc}*)?$/u;

/**
 * Whether a URL can be one of this site.
 * @param url from the root of the site.
 * @returns false for a URL of another host, one that is too long, and one that no build writes.
 */
export function isOwnUrl(url: string): boolean {
  return url.length <= maxUrl && ownUrl.test(url);
}

/**
 * Reads the list.
 * @param text of the file.
 * @returns the URLs in its order, without empty lines and comments. Those that cannot be of this site are among them;
 * `findForeign` reports them.
 */
export function readUrlList(text: string): ListedUrl[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((row, index) => {
      const written = row.trim();
      return written === '' || written.startsWith('#') ? [] : [{ url: decoded(written), line: index + 1 }];
    });
}

/**
 * Writes the list.
 * @param urls in any order; repeated ones are written once.
 * @returns the text of the file: its comment, then the URLs, sorted so that two branches seldom add the same line.
 */
export function writeUrlList(urls: Iterable<string>): string {
  const rows = [...new Set(urls)].sort().map(encode);
  return `${head}${rows.join('\n')}\n`;
}

/** A line has no white space. */
function encode(url: string): string {
  return url.replace(/[%\s]/g, encodeURIComponent);
}

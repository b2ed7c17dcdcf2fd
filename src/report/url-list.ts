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

/** The most characters of a URL: an anchor has the ids of all lines that it is below. */
export const maxUrl = 4_000;

/** A page below the site and an anchor: no other host, no `..`, no control characters. */
const ownUrl = /^\/(?:(?!\.{1,2}(?:[/#]|$))[^/\\?#%\p{Cc}]+(?:\/|(?=#|$)))*(?:#\P{Cc}*)?$/u;

/** Whether this site can have a URL: it is not of another host, not too long, and a build could write it. */
export function isOwnUrl(url: string): boolean {
  return url.length <= maxUrl && ownUrl.test(url);
}

/** The URLs of a list in its order, even those that this site cannot have. */
export function readUrlList(text: string): ListedUrl[] {
  return text.split(/\r\n|\n|\r/).flatMap((row, index) => {
    const written = row.trim();
    return written === '' || written.startsWith('#') ? [] : [{ url: decoded(written), line: index + 1 }];
  });
}

/**
 * Writes a list: its comment, then the URLs without repetitions, sorted so that two branches seldom add the same line.
 */
export function writeUrlList(urls: Iterable<string>): string {
  const rows = [...new Set(urls)].sort().map(encode);
  return `${head}${rows.join('\n')}\n`;
}

/** A line has no white space. */
function encode(url: string): string {
  return url.replace(/[%\s]/g, encodeURIComponent);
}

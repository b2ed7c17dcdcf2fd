/** `addresses.txt`: every URL that the site has ever published. */
import { decoded } from './decoded.ts';
import { splitLines } from './diagnostics/source.ts';

export interface ListedUrl {
  /** From the root of the site, with its anchor, decoded. */
  url: string;
  line: number;
}

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
# guide, pictures, and whatever begins with _.
`;

/** In characters. An anchor has the ids of all lines around its own. */
export const maxUrl = 4_000;

/** A page of the site, and an anchor: no other host, no `..`, no control characters. */
const ownUrl = /^\/(?:(?!\.{1,2}(?:[/#]|$))[^/\\?#%\p{Cc}]+(?:\/|(?=#|$)))*(?:#\P{Cc}*)?$/u;

/** Whether a URL can be of this site: of no other host, not too long, and something that a build can write. */
export function isOwnUrl(url: string): boolean {
  return url.length <= maxUrl && ownUrl.test(url);
}

/** The URLs of a list, in order, even those that this site cannot have. */
export function readUrlList(text: string): ListedUrl[] {
  return splitLines(text).flatMap((row, index) => {
    const written = row.trim();
    return written === '' || written.startsWith('#') ? [] : [{ url: decoded(written), line: index + 1 }];
  });
}

/** Writes a list without repetitions, sorted so that two branches seldom add the same line. */
export function writeUrlList(urls: Iterable<string>): string {
  const rows = [...new Set(urls)].sort().map((url) => url.replace(/[%\s]/g, encodeURIComponent));
  return `${head}${rows.join('\n')}\n`;
}

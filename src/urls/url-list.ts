/** `addresses.txt`: every address that the site has ever published, one per line. */

/** An address of the list. */
export interface ListedUrl {
  /** From the root of the site, with its anchor; percent signs undone. */
  address: string;
  /** Its line in the file, from 1. */
  line: number;
}

/** What the list says about itself. */
const head = `# Every address that this site has published, one per line, sorted. Written by \`npm run addresses\`; nothing is ever
# taken out, because somebody may have the address. A build fails where one of them would stop working, and says what to
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

/** A page below the site and a place on it: no other host, nothing that leads upwards, no character without a shape. */
const ownUrl = /^\/(?:(?!\.{1,2}(?:[/#]|$))[^/\\?#%\p{Cc}]+(?:\/|(?=#|$)))*(?:#\P{Cc}*)?$/u;

/**
 * Whether a URL can be one of this site.
 * @param url from the root of the site.
 */
export function isOwnUrl(url: string): boolean {
  return url.length <= maxUrl && ownUrl.test(url);
}

/**
 * Reads the list.
 * @param text of the file.
 * @returns the addresses, in its order; empty lines and lines that begin with # are none. What cannot be an address of
 *   the site is returned too: `findForeign` finds it.
 */
export function readUrlList(text: string): ListedUrl[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((row, index) => {
      const written = row.trim();
      return written === '' || written.startsWith('#') ? [] : [{ address: decode(written), line: index + 1 }];
    });
}

/**
 * Writes the list.
 * @param addresses in any order, each as often as may be.
 * @returns the text of the file: its head, then every address once, sorted by code units, so that two who add to it
 * seldom meet on the same line.
 */
export function writeUrlList(addresses: Iterable<string>): string {
  const rows = [...new Set(addresses)].sort().map(encode);
  return `${head}${rows.join('\n')}\n`;
}

/** A row has no white space, and may come from an address bar. */
function encode(address: string): string {
  return address.replace(/[%\s]/g, encodeURIComponent);
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

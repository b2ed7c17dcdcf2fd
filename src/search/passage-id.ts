/**
 * The index has one string beside the text of a passage: its id. For a line it says where and how it is listed,
 * `middleware/gen2-removal?f23b~planned~plan/,f23a~unrecorded~`; for a description it is `~` and the anchor on its page.
 */

/** One report that lists a line. */
export interface Listing {
  cycle: string;
  status: string;
  /** What the line's anchor on the cycle page begins with. */
  prefix: string;
}

/** A line with every report that has it in these words, newest first; or the anchor of a description. */
export type PassageTarget = { line: string; listings: Listing[] } | { anchor: string };

/** Writes a target as an id without white space. */
export function passageId(target: PassageTarget): string {
  if ('anchor' in target) return `~${target.anchor}`;
  const listings = target.listings.map(({ cycle, status, prefix }) => [cycle, status, prefix].join('~'));
  return `${target.line}?${listings.join(',')}`;
}

/** Reads what `passageId` wrote. */
export function readPassageId(id: string): PassageTarget {
  if (id.startsWith('~')) return { anchor: id.slice(1) };
  const [line = '', listed = ''] = id.split('?');
  const listings = listed.split(',').map((listing) => {
    const [cycle = '', status = '', prefix = ''] = listing.split('~');
    return { cycle, status, prefix };
  });
  return { line, listings };
}

/** The path of a line on the page of a cycle that lists it, from the root of the site. */
export function listingPath(line: string, { cycle, prefix }: Listing): string {
  return `/cycles/${cycle}/#${prefix}${line}`;
}

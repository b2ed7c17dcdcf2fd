/**
 * The index has one string beside the text of a passage: its id. For a line it says where and when it is listed:
 * `middleware/gen2-removal?f23b~plan~planned,f23a~status~unrecorded`; for a description it begins with `~`, followed by
 * the anchor on its page, if any.
 */
import { statuses, type Status } from '../report/status.ts';

/** One report that lists a line. */
export interface Listing {
  cycle: string;
  kind: 'plan' | 'status';
  status: Status;
  /** Whether the line's anchor on the cycle page begins with `plan/`. */
  prefixed: boolean;
}

/** A line with every report that has it in these words, newest first; or the anchor of a description. */
export type PassageTarget = { line: string; listings: Listing[] } | { anchor: string };

/**
 * Writes a target as the id of a passage.
 * @param target a line or a description.
 * @returns an id without white space.
 */
export function passageId(target: PassageTarget): string {
  if ('anchor' in target) return `~${target.anchor}`;
  const listings = target.listings.map(({ cycle, kind, status, prefixed }) =>
    [cycle, prefixed ? 'plan/' : kind, status].join('~'),
  );
  return `${target.line}?${listings.join(',')}`;
}

/**
 * Reads the id of a passage.
 * @param id as written by `passageId`.
 * @returns the target.
 */
export function readPassageId(id: string): PassageTarget {
  if (id.startsWith('~')) return { anchor: id.slice(1) };
  const [line = '', listed = ''] = id.split('?');
  const listings = listed.split(',').flatMap((listing) => {
    const [cycle, kind, word] = listing.split('~');
    const status = statuses.find((known) => known === word);
    if (!cycle || !kind || !status) return [];
    return [
      { cycle, kind: kind === 'status' ? ('status' as const) : ('plan' as const), status, prefixed: kind === 'plan/' },
    ];
  });
  return { line, listings };
}

/**
 * The permanent address of a line as one report words it.
 * @param line id of the line.
 * @param listing the report.
 * @returns the path of its cycle page from the root of the site, with the line's anchor.
 */
export function listingPath(line: string, { cycle, prefixed }: Listing): string {
  return `/cycles/${cycle}/#${prefixed ? 'plan/' : ''}${line}`;
}

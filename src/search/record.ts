/** What the index is built from. */

export const kinds = ['item', 'topic', 'area', 'cycle', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** Something that can be found: an item, a topic, an area, a cycle or a page of the team's own. */
export interface SearchRecord {
  kind: Kind;
  /** Path of its page from the root of the site. */
  path: string;
  title: string;
  /** Its other names: earlier wordings, aliases, expansions. */
  names: string[];
  /** Names of its area and its cycles, which it is found by. */
  places?: string[];
  /** Other words to find it by: for its status and its change. */
  also?: string[];
  filters: Record<string, string[]>;
  passages: () => Passage[];
}

/** A report that lists a line. */
export interface Listing {
  cycle: string;
  status: string;
  /** What the line's anchor on the cycle page begins with. */
  prefix: string;
  /** Why it was dropped, if the report says so. */
  reason?: string | undefined;
}

/** A line with every report that has it in these words, newest first; or the anchor of a description. */
export type PassageTarget = { line: string; listings: Listing[]; language?: string | undefined } | { anchor: string };

/** The path of a line on the page of a cycle that lists it, from the root of the site. */
export function listingPath(line: string, { cycle, prefix }: Listing): string {
  return `/cycles/${cycle}/#${prefix}${line}`;
}

/** A part of a record's text, with a URL of its own. */
export interface Passage {
  target: PassageTarget;
  text: string;
  /** Hidden words to find it by: texts below the line, and names of what it mentions. */
  also?: string[];
}

/**
 * What the filter `kind` says of an item that is no longer listed, besides its kind: the filter `change` would be one more
 * file to load.
 */
export const past = 'past';

/** Separates the names of a record, which the index has as one string. */
export const nameSeparator = ' ¦ ';

/** What there is to find: the values from which the index is built. */

/** The kinds of answers. */
export const kinds = ['item', 'topic', 'area', 'cycle'] as const;
/** One of them. */
export type Kind = (typeof kinds)[number];

/** The word a reader is shown for each kind. */
export const kindWord: Record<Kind, string> = { item: 'Item', topic: 'Topic', area: 'Area', cycle: 'Cycle' };

/** One thing that search can answer with: an item, a topic, an area or a cycle. */
export interface SearchRecord {
  kind: Kind;
  /** Path of its page from the root of the site. */
  path: string;
  title: string;
  /** Other names of the same thing: earlier wordings, aliases, what an abbreviation stands for. */
  names: string[];
  /** What it is found by as well, though not first: the names of its area. */
  also?: string[];
  /** Values by filter. */
  filters: Record<string, string[]>;
  passages: Passage[];
}

/** A piece of what is said about it, with an address of its own. */
export interface Passage {
  /** Says what it is and where: see `passage-id.ts`. */
  id: string;
  text: string;
  /** What it is found by as well, though it is not shown with it: other texts, and names of what it mentions. */
  also: string[];
}

/** What the index is built from. */
import type { PassageTarget } from './passage-id.ts';

/** The kinds of results. */
export const kinds = ['item', 'topic', 'area', 'cycle', 'page'] as const;
/** One of them. */
export type Kind = (typeof kinds)[number];

/** The word for each kind. */
export const kindWord: Record<Kind, string> = {
  item: 'Item',
  topic: 'Topic',
  area: 'Area',
  cycle: 'Cycle',
  page: 'Page',
};

/** Something that can be found: an item, a topic, an area, a cycle or a page of the team's own. */
export interface SearchRecord {
  kind: Kind;
  /** Path of its page from the root of the site. */
  path: string;
  title: string;
  /** Its other names: earlier wordings, aliases, expansions. */
  names: string[];
  /** Other words to find it by: the names of its area. */
  also?: string[];
  /** Values by filter. */
  filters: Record<string, string[]>;
  /** Returns the parts of its text. */
  passages: () => Passage[];
}

/** A part of a record's text, with a URL of its own. */
export interface Passage {
  target: PassageTarget;
  text: string;
  /** Hidden words to find it by: texts below the line, and names of what it mentions. */
  also?: string[];
}

/** Separates the names of a record, which the index has as one string. */
export const nameSeparator = ' ¦ ';

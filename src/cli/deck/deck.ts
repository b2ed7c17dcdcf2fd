/** A slide deck as read from a file of any kind, before its reports are found. */

/** A bullet of a slide. */
export interface Bullet {
  /** Markdown on one line, as a report can have it. */
  words: string;
  /** Its words alone, for comparing and for messages. */
  text: string;
  /** What the deck says of it; undefined if it says nothing. */
  status?: string | undefined;
  /** Whether the deck marks it as added since the last meeting. */
  added?: boolean | undefined;
  /** Why its status, or whether it was added, could not be read; of no interest in a plan, which has no statuses. */
  doubts?: string[] | undefined;
  position: DeckPosition;
  /** Whether an empty line separates it from the bullet above, and not every bullet from the next. */
  afterGap?: boolean | undefined;
  bullets: Bullet[];
}

/** A position in the deck. */
export interface DeckPosition {
  slide: number;
  /** Line of the file, or paragraph of the slide; both from 1. */
  line: number;
}

/** One slide: what is under one title. */
export interface Slide {
  number: number;
  title: string;
  /** The line of its title. */
  line: number;
  bullets: Bullet[];
  /** Paragraphs that are not bullets, some of several lines. */
  prose: { text: string; lines?: string[]; position: DeckPosition }[];
  /** Its small tables: the words of each cell, as Markdown on one line. */
  tables: string[][][];
  /** Whether it has pictures and the like. */
  hasObjects: boolean;
}

/** Something that could not be imported, or needs a look. */
export interface Unmapped {
  position: DeckPosition;
  what: string;
}

/** A deck, read. */
export interface Deck {
  /** Its title in the properties of the file, or "". */
  title: string;
  slides: Slide[];
  unmapped: Unmapped[];
  /** Whether slides have numbers by which a reader finds them again. */
  isNumbered: boolean;
}

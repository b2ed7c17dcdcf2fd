/** A slide deck as read from a file of any kind, before its reports are found. */
import type { Status } from '../../report/status.ts';

/** A bullet of a slide. */
export interface Bullet {
  /** Markdown on one line, as a report can have it. */
  words: string;
  /** Its words alone, for comparing and for messages. */
  text: string;
  /** What the deck says of it; undefined where it says nothing. */
  status?: Status | undefined;
  /** Whether the deck marks it as added since the last meeting. */
  added?: boolean | undefined;
  /** What of the two could not be read, for the person who imports the deck; a plan has no statuses to miss. */
  doubts?: string[] | undefined;
  place: Place;
  /** Whether an empty line separates it from the bullet above, though not every bullet. */
  afterGap?: boolean | undefined;
  bullets: Bullet[];
}

/** Where something is in the deck. */
export interface Place {
  slide: number;
  /** Line of the file, or bullet of the slide; both from 1. */
  line: number;
}

/** One slide: what is under one title. */
export interface Slide {
  number: number;
  title: string;
  /** The line of its title. */
  line: number;
  bullets: Bullet[];
  /** Paragraphs that are not bullets. */
  prose: { text: string; place: Place }[];
}

/** Something that could not be imported, reported to the person who imports the deck. */
export interface Unmapped {
  place: Place;
  what: string;
}

/** A deck, read. */
export interface Deck {
  slides: Slide[];
  unmapped: Unmapped[];
  /** Whether slides have numbers by which a reader finds them again. */
  isNumbered: boolean;
}

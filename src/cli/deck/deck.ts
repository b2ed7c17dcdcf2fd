/** A slide deck as read from a file of any kind, before its reports are found. */
import type { DraftLine } from '../report-text.ts';

/** A bullet of a slide, as the line of a report that it may become; its marker and tag are what the deck says. */
export interface Bullet extends DraftLine {
  /** Its words alone, for comparing and for messages. */
  text: string;
  /** Why its status, or whether it was added, could not be read; of no interest in a plan, which has no statuses. */
  doubts?: string[] | undefined;
  position: DeckPosition;
  /** Whether an empty line separates it from the bullet above, and not every bullet from the next. */
  afterGap?: boolean | undefined;
  lines: Bullet[];
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
  /** Its small tables, as Markdown. */
  tables: string[];
  /** Whether it has pictures and the like. */
  hasObjects: boolean;
}

/** Something that could not be imported, or needs a look. */
export interface Unmapped {
  position: DeckPosition;
  what: string;
}

/** Adds to what could not be imported. */
export type Warn = (position: DeckPosition, what: string) => void;

/** A deck, read. */
export interface Deck {
  /** Its title in the properties of the file, or "". */
  title: string;
  slides: Slide[];
  unmapped: Unmapped[];
  /** Whether slides have numbers by which a reader finds them again. */
  isNumbered: boolean;
}

/** Writes a table, given the words of each cell. The first row is its head, as in most decks and in all of Markdown. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => (cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [row(head), `|${' --- |'.repeat(width)}`, ...others.map(row)].join('\n');
}

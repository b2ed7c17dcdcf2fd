/** A deck as it was read from a file of any kind, before its reports are found. */
import type { DraftLine } from '../report-text.ts';
import type { Cell } from '../table/work-table.ts';

/** A bullet, as the line of a report that it may become. */
export interface Bullet extends DraftLine {
  /** Its words as plain text. */
  text: string;
  /** A tick or another sign in place of a plain bullet. */
  sign?: string | undefined;
  /** Why it is unclear which status it has, or whether it was added. */
  doubts?: string[] | undefined;
  position: DeckPosition;
  /** Whether an empty line separates it from the bullet above, unless that is so for all bullets. */
  afterGap?: boolean | undefined;
  lines: Bullet[];
}

export interface DeckPosition {
  slide: number;
  /** The line of the file or the paragraph of the slide, from 1. */
  line: number;
}

export interface Slide {
  number: number;
  title: string;
  /** The line of its title. */
  line: number;
  bullets: Bullet[];
  /** Paragraphs that are not bullets. */
  prose: { text: string; lines?: string[]; position: DeckPosition }[];
  /** The rows of each table. */
  tables: Cell[][][];
  /** Whether it has something like a picture. */
  hasObjects: boolean;
}

/** Something that could not be imported, or needs a look. */
export interface Unmapped {
  position: DeckPosition;
  what: string;
}

export type Warn = (position: DeckPosition, what: string) => void;

export interface Deck {
  /** The title in the properties of the file; may be empty. */
  title: string;
  slides: Slide[];
  unmapped: Unmapped[];
  /** Whether readers can find slides by number. */
  isNumbered: boolean;
}

/** A table in Markdown. The first row is its head, as in most decks. */
export function tableText(rows: readonly (readonly Pick<Cell, 'words'>[])[]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const row = (cells: readonly Pick<Cell, 'words'>[]) =>
    `| ${Array.from({ length: width }, (_, index) => (cells[index]?.words ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [row(head), `|${' --- |'.repeat(width)}`, ...others.map(row)].join('\n');
}

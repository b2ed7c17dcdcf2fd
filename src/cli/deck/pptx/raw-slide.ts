import type { Run } from './runs.ts';

/** A paragraph of a slide. */
export interface Paragraph {
  runs: Run[];
  /** Its words, with single spaces. */
  text: string;
  isBullet: boolean;
  /** Whether it would have a bullet in most other layouts. */
  isListed: boolean;
  /** The colour that the paragraph gives to its bullet alone. */
  bulletColour: string | undefined;
  level: number;
  /** Number of its box, and how far that is from the top of the slide. */
  box: number;
  top: number;
  /** The size of its largest letters. */
  size: number;
  /** Number of the paragraph on the slide, from 1. */
  line: number;
}

/** A slide, with its text in the order of the boxes in the file, which is mostly the order of reading. */
export interface RawSlide {
  number: number;
  title: string;
  paragraphs: Paragraph[];
  /** Small tables: the words of each cell, as Markdown on one line. */
  tables: string[][][];
  /** Whether it has pictures and the like. */
  hasObjects: boolean;
}

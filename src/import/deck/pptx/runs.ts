import { asWords, escapeMarks } from '../../report-text.ts';
import type { Slide } from '../deck.ts';
import { descend, type XmlElement } from './office-package.ts';
import { shownSign } from './sign-fonts.ts';
import type { Frame, Look, ParagraphStyle } from './styles.ts';

/** Gives the URL outside the file that an id of a slide stands for. */
export type External = (id: string | undefined) => string | undefined;

export interface Run {
  text: string;
  /** Undefined for links, whose colour says nothing. */
  look: Look | undefined;
  href: string | undefined;
}

export interface Paragraph {
  runs: Run[];
  /** With single spaces. */
  text: string;
  isBullet: boolean;
  /** Whether it would have a bullet in most other layouts. */
  isListed: boolean;
  /** What its author put in place of a plain bullet, such as a tick. */
  sign: string | undefined;
  /** Whether it is in a drawing. */
  isDrawn?: boolean;
  /** A colour that only the bullet has. */
  bulletColour: string | undefined;
  level: number;
  /** The number of its box, and where that is. */
  box: number;
  frame: Frame;
  /** The size of its largest letters. */
  size: number;
  /** The number of the paragraph on the slide, from 1. */
  line: number;
}

/** A cell of a table. */
export interface Cell {
  /** In Markdown. */
  words: string;
  text: string;
  runs: Run[];
  /** Its colour. */
  fill: string;
}

/** A slide, with its text in the order of the file, which is mostly the order of reading. */
export interface RawSlide extends Pick<Slide, 'number' | 'title' | 'hasObjects'> {
  paragraphs: Paragraph[];
  /** The cells of each row of each table. */
  tables: Cell[][][];
}

export function paragraphsOf(shape: XmlElement): XmlElement[] {
  return (descend(shape, 'txBody') ?? descend(shape, 't'))?.children.filter(({ name }) => name === 'p') ?? [];
}

export function runsOf(paragraph: XmlElement, style?: ParagraphStyle, external?: External): Run[] {
  return paragraph.children.flatMap((run): Run[] => {
    if (run.name === 'br') return [{ text: '\n', look: undefined, href: undefined }];
    if (run.name !== 'r' && run.name !== 'fld') return [];
    const link = descend(run, 'rPr', 'hlinkClick');
    return [
      {
        text: textOf(run),
        look: link ? undefined : style?.lookOf(run),
        href: link && external?.(link.attributes['r:id']),
      },
    ];
  });
}

/**
 * The text of a run as readers see it: letters of fonts of signs are signs. The font of symbols is only for what *Insert
 * symbol* wrote: a single character, or one of the private use area.
 */
function textOf(run: XmlElement): string {
  const text = (descend(run, 't')?.text ?? '').replace(/\s+/g, ' ');
  const [symbols, letters] = ['sym', 'latin'].map((name) => descend(run, 'rPr', name)?.attributes['typeface']);
  const isAlone = text.trim().length === 1;
  return text.replace(/\S/g, (letter) => {
    const isSymbol = symbols !== undefined && (isAlone || /[\uf000-\uf0ff]/.test(letter));
    return shownSign(letter, isSymbol ? symbols : letters) ?? letter;
  });
}

/** The words of runs as plain text, with single spaces. */
export function joinRuns(runs: readonly Pick<Run, 'text'>[]): string {
  const text = runs.map((run) => run.text).join('');
  return text.replace(/\s+/g, ' ').trim();
}

/** A paragraph as Markdown on one line that reads the same. */
export function wordsOfRuns(runs: readonly Run[]): string {
  const words = runs.map(({ text, href }) => {
    const plain = escapeMarks(text);
    const isLink =
      href !== undefined &&
      /^https?:\/\/[^\s()<>]+$/.test(href) &&
      URL.canParse(href) &&
      text.trim() !== '' &&
      text.trim() !== href;
    return isLink ? plain.replace(/\S(?:.*\S)?/, (inner) => `[${inner}](${href})`) : plain;
  });
  return asWords(words.join(''));
}

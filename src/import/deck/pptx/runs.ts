import { asWords, escapeMarks } from '../../report-text.ts';
import type { Slide } from '../deck.ts';
import { descend, type XmlElement } from './office-package.ts';
import type { Look, ParagraphStyle } from './styles.ts';

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
  /** A colour that only the bullet has. */
  bulletColour: string | undefined;
  level: number;
  /** The number of its box. */
  box: number;
  /** How far the box is from the top of the slide. */
  top: number;
  /** The size of its largest letters. */
  size: number;
  /** The number of the paragraph on the slide, from 1. */
  line: number;
}

/** A slide, with its text in the order of the file, which is mostly the order of reading. */
export interface RawSlide extends Pick<Slide, 'number' | 'title' | 'tables' | 'hasObjects'> {
  paragraphs: Paragraph[];
}

export function paragraphsOf(shape: XmlElement): XmlElement[] {
  return descend(shape, 'txBody')?.children.filter(({ name }) => name === 'p') ?? [];
}

export function runsOf(
  paragraph: XmlElement,
  style?: ParagraphStyle,
  external?: (id: string | undefined) => string | undefined,
): Run[] {
  return paragraph.children.flatMap((run): Run[] => {
    if (run.name === 'br') return [{ text: '\n', look: undefined, href: undefined }];
    if (run.name !== 'r' && run.name !== 'fld') return [];
    const link = descend(run, 'rPr', 'hlinkClick');
    return [
      {
        text: (descend(run, 't')?.text ?? '').replace(/\s+/g, ' '),
        look: link ? undefined : style?.lookOf(run),
        href: link && external?.(link.attributes['r:id']),
      },
    ];
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

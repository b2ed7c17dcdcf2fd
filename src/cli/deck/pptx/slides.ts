import type { Unmapped } from '../deck.ts';
import type { Look } from './look.ts';
import type { OfficePackage, Part } from './office-package.ts';
import { descend, type XmlElement } from './parse-xml.ts';
import { levelOf, SlideStyles, type ShapeStyle } from './slide-styles.ts';

/** Text in one look. */
export interface Run {
  text: string;
  /** Undefined for links, which have the colour of links whatever they mean. */
  look: Look | undefined;
  href: string | undefined;
}

/** A paragraph of a slide. */
export interface Paragraph {
  runs: Run[];
  /** Its words, with single spaces. */
  text: string;
  isBullet: boolean;
  /** The colour that the paragraph gives to its bullet alone. */
  bulletColour: string | undefined;
  level: number;
  /** Number of its box. */
  box: number;
  /** Number of the paragraph on the slide, from 1. */
  line: number;
}

/** A slide, with its text in the order of the boxes in the file, which is mostly the order of reading. */
export interface RawSlide {
  number: number;
  title: string;
  paragraphs: Paragraph[];
}

/** A box with text. */
interface Box {
  shape: XmlElement;
  style: ShapeStyle;
}

/** What is on a slide besides text, by the name of its element. */
const objectNames: Record<string, string> = {
  pic: 'a picture',
  graphicFrame: 'a chart, drawing or other object',
  contentPart: 'ink',
};

/** Reads the slides of a deck in their order. Hidden slides are only reported, because nobody is shown them. */
export function readSlides(deck: OfficePackage): { slides: RawSlide[]; unmapped: Unmapped[] } {
  const unmapped: Unmapped[] = [];
  const ids = descend(deck.presentation.xml, 'sldIdLst')?.children ?? [];
  const slides = ids.flatMap(({ attributes }, index): RawSlide[] => {
    const number = index + 1;
    const warn = (what: string) => void unmapped.push({ position: { slide: number, line: 1 }, what });
    const part = deck.byId(deck.presentation, attributes['rel:id']);
    if (!part) warn('a slide that the file does not hold');
    else if (part.xml.attributes['show'] === '0') warn('a hidden slide');
    else return [readSlide(deck, part, number, warn)];
    return [];
  });
  return { slides, unmapped };
}

function readSlide(deck: OfficePackage, part: Part, number: number, warn: (what: string) => void): RawSlide {
  const boxes = boxesIn(descend(part.xml, 'cSld', 'spTree'), new SlideStyles(deck, part), warn);
  const isTitle = ({ style }: Box) => /^(title|ctrTitle)$/.test(style.placeholder ?? '');
  const paragraphs: Paragraph[] = [];
  for (const [boxNumber, { shape, style }] of boxes.filter((box) => !isTitle(box)).entries()) {
    for (const paragraph of paragraphsOf(shape)) {
      const runs = runsOf(paragraph, style, (id) => deck.external(part, id));
      const text = textOf(runs);
      if (text === '') continue;
      paragraphs.push({
        runs,
        text,
        isBullet: style.isBullet(paragraph),
        bulletColour: style.bulletColour(paragraph),
        level: levelOf(paragraph),
        box: boxNumber,
        line: paragraphs.length + 1,
      });
    }
  }
  const notes = notesOf(deck.byKind(part, 'notesSlide'));
  if (notes !== '')
    warn(
      `the notes of the speaker, "${notes.length > 60 ? `${notes.slice(0, 60).trim()}…` : notes}": anyone who opens the published original can read them`,
    );
  return { number, title: wordsOf(boxes.filter(isTitle).map(({ shape }) => shape)), paragraphs };
}

/** The boxes with text, those in groups included, without dates, page numbers and the like. */
function boxesIn(tree: XmlElement | undefined, styles: SlideStyles, warn: (what: string) => void): Box[] {
  return (tree?.children ?? []).flatMap((element): Box[] => {
    if (element.name === 'grpSp') return boxesIn(element, styles, warn);
    if (element.name === 'AlternateContent') return boxesIn(descend(element, 'Choice'), styles, warn);
    if (element.name === 'sp') {
      const style = styles.of(element);
      return /^(dt|ftr|sldNum|hdr)$/.test(style.placeholder ?? '') ? [] : [{ shape: element, style }];
    }
    const what = descend(element, 'graphic', 'graphicData', 'tbl') ? 'a table' : objectNames[element.name];
    if (what !== undefined) warn(what);
    return [];
  });
}

/** Besides the words of the speaker, a page of notes has a picture of the slide and its number. */
function notesOf(page: Part | undefined): string {
  const shapes = descend(page?.xml, 'cSld', 'spTree')?.children ?? [];
  return wordsOf(shapes.filter((shape) => descend(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes['type'] === 'body'));
}

function wordsOf(shapes: readonly XmlElement[]): string {
  const paragraphs = shapes.flatMap(paragraphsOf);
  return textOf(paragraphs.flatMap((paragraph) => [...runsOf(paragraph), { text: ' ' }]));
}

function paragraphsOf(shape: XmlElement): XmlElement[] {
  return descend(shape, 'txBody')?.children.filter(({ name }) => name === 'p') ?? [];
}

function runsOf(
  paragraph: XmlElement,
  style?: ShapeStyle,
  external?: (id: string | undefined) => string | undefined,
): Run[] {
  return paragraph.children.flatMap((run): Run[] => {
    if (run.name === 'br') return [{ text: ' ', look: undefined, href: undefined }];
    if (run.name !== 'r' && run.name !== 'fld') return [];
    const link = descend(run, 'rPr', 'hlinkClick');
    return [
      {
        text: (descend(run, 't')?.text ?? '').replace(/\s+/g, ' '),
        look: link ? undefined : style?.lookOf(paragraph, run),
        href: link && external?.(link.attributes['rel:id']),
      },
    ];
  });
}

function textOf(runs: readonly Pick<Run, 'text'>[]): string {
  const text = runs.map((run) => run.text).join('');
  return text.replace(/\s+/g, ' ').trim();
}

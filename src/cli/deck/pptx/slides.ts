import type { Unmapped } from '../deck.ts';
import type { Look } from './look.ts';
import type { OfficePackage, Part } from './office-package.ts';
import { createSlideStyles, levelOf, type ShapeStyle } from './slide-styles.ts';
import { at, type XmlElement } from './parse-xml.ts';

/** A stretch of text that looks the same all over. */
export interface Run {
  text: string;
  /** Missing for links, which take the colour of links whatever they mean. */
  look: Look | undefined;
  href: string | undefined;
}

/** A paragraph of a slide. */
export interface Paragraph {
  runs: Run[];
  /** Its words, white space made even. */
  text: string;
  isBullet: boolean;
  /** The colour that the paragraph gives to its bullet alone. */
  bulletColour: string | undefined;
  level: number;
  /** Number of the box it stands in, and of the paragraph on the slide; the latter from 1. */
  box: number;
  line: number;
}

/** A slide with its text in the order of its boxes in the file, which is mostly that of reading. */
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

/** What is on a slide besides text. */
const others: Record<string, string> = {
  pic: 'a picture',
  graphicFrame: 'a chart, drawing or other object',
  contentPart: 'ink',
};

/**
 * Reads the slides of a deck in their order.
 * @param deck the file.
 * @returns the slides, and what is on them besides text. Hidden slides are only reported, as nobody is shown them.
 */
export function readSlides(deck: OfficePackage): { slides: RawSlide[]; unmapped: Unmapped[] } {
  const unmapped: Unmapped[] = [];
  const ids = at(deck.presentation.xml, 'sldIdLst')?.children ?? [];
  const slides = ids.flatMap(({ attributes }, index): RawSlide[] => {
    const number = index + 1;
    const tell = (what: string) => unmapped.push({ place: { slide: number, line: 1 }, what });
    const part = deck.byId(deck.presentation, attributes['rel:id']);
    if (!part) tell('a slide that the file does not hold');
    else if (part.xml.attributes['show'] === '0') tell('a hidden slide');
    else return [readSlide(deck, part, number, tell)];
    return [];
  });
  return { slides, unmapped };
}

function readSlide(deck: OfficePackage, part: Part, number: number, tell: (what: string) => void): RawSlide {
  const styleOf = createSlideStyles(deck, part);
  const boxes: Box[] = [];
  collect(at(part.xml, 'cSld', 'spTree'));
  const isTitle = ({ style }: Box) => /^(title|ctrTitle)$/.test(style.placeholder ?? '');
  const slide: RawSlide = { number, title: '', paragraphs: [] };
  slide.title = wordsOf(boxes.filter(isTitle).map(({ shape }) => shape));
  for (const [box, { shape, style }] of boxes.filter((one) => !isTitle(one)).entries()) {
    for (const paragraph of paragraphsOf(shape)) {
      const runs = runsOf(paragraph, style, (id) => deck.external(part, id));
      const text = textOf(runs);
      if (text === '') continue;
      slide.paragraphs.push({
        runs,
        text,
        isBullet: style.isBullet(paragraph),
        bulletColour: style.bulletColour(paragraph),
        level: levelOf(paragraph),
        box,
        line: slide.paragraphs.length + 1,
      });
    }
  }
  const notes = notesOf(deck.byKind(part, 'notesSlide'));
  if (notes !== '')
    tell(
      `the notes of the speaker, "${notes.length > 60 ? `${notes.slice(0, 60).trim()}…` : notes}": anyone who opens the published original can read them`,
    );
  return slide;

  function collect(tree: XmlElement | undefined): void {
    for (const element of tree?.children ?? []) {
      if (element.name === 'sp') {
        const style = styleOf(element);
        if (/^(dt|ftr|sldNum|hdr)$/.test(style.placeholder ?? '')) continue;
        boxes.push({ shape: element, style });
      } else if (element.name === 'grpSp') {
        collect(element);
      } else if (element.name === 'AlternateContent') {
        collect(at(element, 'Choice'));
      } else if (others[element.name] !== undefined) {
        tell(at(element, 'graphic', 'graphicData', 'tbl') ? 'a table' : others[element.name]!);
      }
    }
  }
}

/** Besides the words of the speaker, a page of notes has a picture of the slide and its number. */
function notesOf(page: Part | undefined): string {
  const shapes = at(page?.xml, 'cSld', 'spTree')?.children ?? [];
  return wordsOf(shapes.filter((shape) => at(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes['type'] === 'body'));
}

/** All words of some boxes. */
function wordsOf(shapes: readonly XmlElement[]): string {
  const paragraphs = shapes.flatMap(paragraphsOf);
  return textOf(paragraphs.flatMap((one) => [...runsOf(one), { text: ' ' }]));
}

function paragraphsOf(shape: XmlElement): XmlElement[] {
  return at(shape, 'txBody')?.children.filter(({ name }) => name === 'p') ?? [];
}

function runsOf(
  paragraph: XmlElement,
  style?: ShapeStyle,
  external?: (id: string | undefined) => string | undefined,
): Run[] {
  return paragraph.children.flatMap((run): Run[] => {
    if (run.name === 'br') return [{ text: ' ', look: undefined, href: undefined }];
    if (run.name !== 'r' && run.name !== 'fld') return [];
    const link = at(run, 'rPr', 'hlinkClick');
    const text = (at(run, 't')?.text ?? '').replace(/[\s\u000b]+/g, ' ');
    return [
      {
        text,
        look: link ? undefined : style?.lookOf(paragraph, run),
        href: link && external?.(link.attributes['rel:id']),
      },
    ];
  });
}

function textOf(runs: readonly Pick<Run, 'text'>[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

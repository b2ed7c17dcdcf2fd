import type { Unmapped } from '../deck.ts';
import type { DeckWords } from '../deck-words.ts';
import { saysKey } from './key-words.ts';
import { descend, type OfficePackage, type Part, type XmlElement } from './office-package.ts';
import { joinRuns, paragraphsOf, runsOf, type External, type Paragraph, type RawSlide, type Run } from './runs.ts';
import { smartArtIn } from './smart-art.ts';
import { slideStyles } from './styles.ts';
import { swatchIn, takeSwatches } from './swatches.ts';
import { isTable, tableIn } from './tables.ts';

/** What a slide has besides text, by the name of the element. */
const objectNames: Record<string, string> = {
  pic: 'a picture',
  graphicFrame: 'a chart, drawing or other object',
  contentPart: 'ink',
};

/** Reads the slides of a deck in order; hidden ones only if `withHidden` is set. */
export function readSlides(
  deck: OfficePackage,
  withHidden: boolean,
  known: DeckWords,
): { slides: RawSlide[]; unmapped: Unmapped[] } {
  const unmapped: Unmapped[] = [];
  const ids = descend(deck.presentation.xml, 'sldIdLst')?.children ?? [];
  const slides = ids.flatMap(({ attributes }, index): RawSlide[] => {
    const number = index + 1;
    const warn = (what: string) => void unmapped.push({ position: { slide: number, line: 1 }, what });
    const part = deck.byId(deck.presentation, attributes['r:id']);
    if (!part) warn('a slide that the file does not hold');
    if (!part) return [];
    const isHidden = part.xml.attributes['show'] === '0';
    if (!isHidden || withHidden) return [readSlide(deck, part, number, known, warn)];
    warn(`a hidden slide, ${begunWords(readSlide(deck, part, number, known, () => undefined))}; --hidden imports it`);
    return [];
  });
  return { slides, unmapped };
}

/** How a slide begins, for readers to find it. */
function begunWords({ title, paragraphs }: RawSlide): string {
  const words = [title, ...paragraphs.map(({ text }) => text)].filter((text) => text !== '');
  return words.length === 0 ? 'without words' : quoteBegun(words.join('; '));
}

function quoteBegun(written: string): string {
  const text = written.replace(/\s+/g, ' ');
  return `"${text.length > 60 ? `${text.slice(0, 60).trim()}…` : text}"`;
}

function readSlide(
  deck: OfficePackage,
  part: Part,
  number: number,
  known: DeckWords,
  warn: (what: string) => void,
): RawSlide {
  const styleOf = slideStyles(deck, part);
  const external = (id: string | undefined) => deck.external(part, id);
  const elements = elementsIn(descend(part.xml, 'cSld', 'spTree'));
  const tables = elements.flatMap((element) => {
    const table = tableIn(element, styleOf, external);
    return table ? [table] : [];
  });
  const boxes = elements.map((element) => ({
    element,
    style: styleOf(element),
    drawn: smartArtIn(element, deck, part),
  }));
  const titles = boxes.flatMap(({ element, style }) => (style.placeholder === 'title' ? element : []));
  const swatches = boxes.flatMap(({ element, style }) => (element.name === 'sp' ? swatchIn(element, style) : []));
  const objects = boxes.flatMap(({ element, drawn }) =>
    drawn || isTable(element) ? [] : (objectIn(element, deck, part) ?? []),
  );
  const paragraphs = boxes
    .flatMap(({ element, style, drawn }, box) =>
      wordsOf(element, style, drawn).map((one) => {
        const read = readParagraph(one, style, external);
        return read && { ...read, box, frame: style.frame, isDrawn: drawn !== undefined };
      }),
    )
    .filter((paragraph) => paragraph !== undefined)
    .map((paragraph, index): Paragraph => ({ ...paragraph, line: index + 1 }));
  takeSwatches(paragraphs, swatches);
  const listed = paragraphs.filter(({ isListed }) => isListed);
  if (listed.length > 1) listLines(listed, paragraphs, 'lines that the layout shows without bullets', warn);
  const drawn = paragraphs.filter(({ isDrawn }) => isDrawn);
  listLines(drawn, paragraphs, 'the words of a SmartArt drawing', warn);
  for (const object of objects) warn(object);
  const notes = notesOf(deck.byKind(part, 'notesSlide'));
  if (notes !== '')
    warn(`the notes of the speaker, ${quoteBegun(notes)}: anyone who opens the published original can read them`);
  const title = shapeText(titles);
  const inBox = title === '' ? titleBox(paragraphs, known) : undefined;
  return {
    number,
    title: inBox?.text ?? title,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== inBox),
    tables,
    hasObjects: objects.length > 0,
  };
}

type Style = ReturnType<ReturnType<typeof slideStyles>>;

/** The paragraphs of a drawing, or of a shape that is no title, number or date. */
function wordsOf(element: XmlElement, { placeholder }: Style, drawn: ReturnType<typeof smartArtIn>): Words[] {
  if (drawn) return drawn;
  const isText = placeholder === undefined || placeholder === 'body';
  return element.name === 'sp' && isText ? paragraphsOf(element).map((paragraph) => ({ paragraph })) : [];
}

interface Words {
  paragraph: XmlElement;
  level?: number;
}

/** A paragraph; undefined if it has no words. */
function readParagraph(
  { paragraph, level }: Words,
  ofShape: Style,
  external: External,
): Omit<Paragraph, 'box' | 'frame' | 'line'> | undefined {
  const style = ofShape.of(paragraph);
  const runs = runsOf(paragraph, style, external);
  const text = joinRuns(runs);
  if (text === '') return undefined;
  const mark = style.isBullet ? '' : typedMark(runs);
  return {
    ...style,
    level: level ?? style.level,
    runs: runs.map((run, index) => (index === 0 ? { ...run, text: run.text.slice(mark.length) } : run)),
    text: text.slice(mark.trim().length).trim(),
    isBullet: style.isBullet || mark !== '',
    bulletColour: mark === '' ? style.bulletColour : runs[0]?.look?.colour,
    size: Math.max(...paragraph.children.filter(({ name }) => name === 'r').map(style.sizeOf)),
  };
}

/** Something besides text, with the title of a chart, or what its author says that it shows. */
function objectIn(element: XmlElement, deck: OfficePackage, slide: Part): string | undefined {
  const name = objectNames[element.name];
  if (name === undefined) return undefined;
  const reference = descend(element, 'graphic', 'graphicData', 'chart')?.attributes['r:id'];
  const chart = deck.byId(slide, reference);
  const heading = descend(chart?.xml, 'chart', 'title', 'tx', 'rich');
  const properties = element.children.find((child) => child.name.startsWith('nv'));
  const description = descend(properties, 'cNvPr')?.attributes['descr'] ?? '';
  const runs = heading?.children.flatMap((paragraph) => [...runsOf(paragraph), { text: ' ' }]) ?? [];
  const words = joinRuns(runs) || description.trim();
  return (reference === undefined ? name : 'a chart') + (words === '' ? '' : `, ${quoteBegun(words)}`);
}

/** On a slide without bullets, other lines are the list. */
function listLines(
  lines: readonly Paragraph[],
  all: readonly Paragraph[],
  what: string,
  warn: (what: string) => void,
): void {
  const [first] = lines;
  if (!first || all.some(({ isBullet }) => isBullet)) return;
  for (const line of lines) line.isBullet = true;
  warn(`${what}, taken for a list: it begins with "${first.text}"`);
}

/** Many programs write titles into ordinary boxes: the title is the largest paragraph above all bullets. */
function titleBox(paragraphs: readonly Paragraph[], known: DeckWords): Paragraph | undefined {
  const highest = paragraphs.reduce(
    (least, { isBullet, frame }) => (isBullet ? Math.min(least, frame.top) : least),
    Infinity,
  );
  const [first] = paragraphs
    .filter(({ box, frame: { top }, isBullet, isDrawn, text }, index) => {
      const isFirst = paragraphs[index - 1]?.box !== box;
      return (
        isFirst &&
        !isBullet &&
        !isDrawn &&
        top <= highest &&
        text.length <= 150 &&
        /\p{L}/u.test(text) &&
        !saysKey(text, known)
      );
    })
    .toSorted((a, b) => b.size - a.size || a.frame.top - b.frame.top);
  return first;
}

/** A bullet that was typed, with the white space after it. */
function typedMark(runs: readonly Run[]): string {
  return /^\s*[•▪◦‣●○■□*–-]\s+/u.exec(runs[0]?.text ?? '')?.[0] ?? '';
}

/** The elements of a slide without the groups around them. */
function elementsIn(group: XmlElement | undefined): XmlElement[] {
  return (group?.children ?? []).flatMap((element) => {
    if (element.name === 'AlternateContent') return elementsIn(descend(element, 'Choice'));
    return element.name === 'grpSp' ? elementsIn(element) : element;
  });
}

/** A page of notes also has a picture of the slide and its number. */
function notesOf(page: Part | undefined): string {
  const shapes = descend(page?.xml, 'cSld', 'spTree')?.children ?? [];
  return shapeText(shapes.filter((shape) => descend(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes['type'] === 'body'));
}

function shapeText(shapes: readonly XmlElement[]): string {
  const paragraphs = shapes.flatMap(paragraphsOf);
  return joinRuns(paragraphs.flatMap((paragraph) => [...runsOf(paragraph), { text: ' ' }]));
}

import { tableText, type Unmapped } from '../deck.ts';
import { saysKey } from './key.ts';
import { descend, type OfficePackage, type Part, type XmlElement } from './office-package.ts';
import { joinRuns, paragraphsOf, runsOf, wordsOfRuns, type Paragraph, type RawSlide, type Run } from './runs.ts';
import { slideStyles } from './styles.ts';

/** What a slide has besides text, by the name of the element. */
const objectNames: Record<string, string> = {
  pic: 'a picture',
  graphicFrame: 'a chart, drawing or other object',
  contentPart: 'ink',
};

/** Reads the slides of a deck in order, without hidden ones. */
export function readSlides(deck: OfficePackage): { slides: RawSlide[]; unmapped: Unmapped[] } {
  const unmapped: Unmapped[] = [];
  const ids = descend(deck.presentation.xml, 'sldIdLst')?.children ?? [];
  const slides = ids.flatMap(({ attributes }, index): RawSlide[] => {
    const number = index + 1;
    const warn = (what: string) => void unmapped.push({ position: { slide: number, line: 1 }, what });
    const part = deck.byId(deck.presentation, attributes['r:id']);
    if (!part) warn('a slide that the file does not hold');
    else if (part.xml.attributes['show'] === '0') warn('a hidden slide');
    else return [readSlide(deck, part, number, warn)];
    return [];
  });
  return { slides, unmapped };
}

function readSlide(deck: OfficePackage, part: Part, number: number, warn: (what: string) => void): RawSlide {
  const styleOf = slideStyles(deck, part);
  const external = (id: string | undefined) => deck.external(part, id);
  const elements = elementsIn(descend(part.xml, 'cSld', 'spTree'));
  const tables = elements.flatMap((element) => tableIn(element) ?? []);
  const objects = elements.flatMap((element) => (tableIn(element) ? [] : (objectNames[element.name] ?? [])));
  const shapes = elements.filter(({ name }) => name === 'sp').map((shape) => ({ shape, style: styleOf(shape) }));
  const titles = shapes.filter(({ style }) => style.placeholder === 'title');
  const boxes = shapes.filter(({ style }) => style.placeholder === undefined || style.placeholder === 'body');
  const paragraphs: Paragraph[] = [];
  for (const [box, { shape, style: ofShape }] of boxes.entries()) {
    for (const paragraph of paragraphsOf(shape)) {
      const style = ofShape.of(paragraph);
      const runs = runsOf(paragraph, style, external);
      const text = joinRuns(runs);
      if (text === '') continue;
      const mark = style.isBullet ? '' : typedMark(runs);
      paragraphs.push({
        ...style,
        runs: runs.map((run, index) => (index === 0 ? { ...run, text: run.text.slice(mark.length) } : run)),
        text: text.slice(mark.trim().length).trim(),
        isBullet: style.isBullet || mark !== '',
        box,
        top: ofShape.top,
        size: Math.max(...paragraph.children.filter(({ name }) => name === 'r').map(style.sizeOf)),
        line: paragraphs.length + 1,
      });
    }
  }
  listLines(paragraphs, warn);
  for (const object of objects) warn(object);
  const rows = tables.map((table) => tableRows(table, external));
  const isSmall = (table: string[][]) => table.length <= 30 && table.every((cells) => cells.length <= 8);
  if (!rows.every(isSmall)) warn('a large table');
  const notes = notesOf(deck.byKind(part, 'notesSlide'));
  if (notes !== '')
    warn(
      `the notes of the speaker, "${notes.length > 60 ? `${notes.slice(0, 60).trim()}…` : notes}": anyone who opens the published original can read them`,
    );
  const title = shapeText(titles.map(({ shape }) => shape));
  const inBox = title === '' ? titleBox(paragraphs) : undefined;
  return {
    number,
    title: inBox?.text ?? title,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== inBox),
    tables: rows.filter(isSmall).map(tableText),
    hasObjects: objects.length > 0,
  };
}

/** On a slide without bullets, several lines whose bullets only the layout hides are the list. */
function listLines(paragraphs: readonly Paragraph[], warn: (what: string) => void): void {
  const lines = paragraphs.filter(({ isListed }) => isListed);
  const [first] = lines;
  if (!first || lines.length < 2 || paragraphs.some(({ isBullet }) => isBullet)) return;
  for (const line of lines) line.isBullet = true;
  warn(`lines that the layout shows without bullets, taken for a list: it begins with "${first.text}"`);
}

/** Many programs write titles into ordinary boxes: the title is the largest paragraph above all bullets. */
function titleBox(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const highest = paragraphs.reduce((least, { isBullet, top }) => (isBullet ? Math.min(least, top) : least), Infinity);
  const [first] = paragraphs
    .filter(({ box, top, isBullet, text }, index) => {
      const isFirst = paragraphs[index - 1]?.box !== box;
      return isFirst && !isBullet && top <= highest && text.length <= 150 && /\p{L}/u.test(text) && !saysKey(text);
    })
    .toSorted((a, b) => b.size - a.size || a.top - b.top);
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

function tableIn(element: XmlElement): XmlElement | undefined {
  return descend(element, 'graphic', 'graphicData', 'tbl');
}

function tableRows(table: XmlElement, external: (id: string | undefined) => string | undefined): string[][] {
  const named = (element: XmlElement, name: string) => element.children.filter((child) => child.name === name);
  return named(table, 'tr').map((row) =>
    named(row, 'tc').map((cell) =>
      paragraphsOf(cell)
        .map((paragraph) => wordsOfRuns(runsOf(paragraph, undefined, external)))
        .join(' ')
        .trim(),
    ),
  );
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

import type { AreaTitles } from '../../report/area-titles.ts';
import type { DeckWords } from './deck-words.ts';
import type { Deck, Slide, Unmapped, Warn } from './deck.ts';
import { addSlide, tellsAreas, type GivenReport, type ImportedReport, type Reading } from './imported-report.ts';

/** Whether the titles of sections become areas, or the titles of slides with bullets. */
export type AreaSource = 'sections' | 'slides';

export interface Imported {
  title: string;
  authors: string[];
  reports: ImportedReport[];
  /** Headings without an area of the site. */
  unknownAreas: string[];
  unmapped: Unmapped[];
  /** The titles of sections, and what the areas were made from. */
  sections: { titles: string[]; areasFrom: AreaSource };
}

/**
 * Finds the reports in a deck: a slide titled "Status for F23A" or "F23B plans" begins one, and every later slide with
 * bullets is a section of it. Everything else on the slides is unmapped.
 * @param known what statuses and columns are called.
 * @param given the report that the whole deck is about, unless its slides name several.
 * @param areasFrom by default, whichever names more areas of the site; if neither names any, sections if there are any.
 */
export function reportsInDeck(
  deck: Deck,
  areas: AreaTitles,
  known: DeckWords,
  { given, areasFrom }: { given?: GivenReport | undefined; areasFrom?: AreaSource | undefined } = {},
): Imported {
  const unmapped = [...deck.unmapped];
  const warn = warnInto(unmapped);
  const { authors, slides } = takeAuthors(withoutRepeats(deck.slides, warn), known);
  const reportOf = titleReader(known);
  const sections = sectionSlides(slides, reportOf);
  const source = areasFrom ?? usualSource(slides, sections, areas);
  const { reports, placed } = placeSlides(
    slides,
    sections,
    nameSeveral(slides, reportOf) ? undefined : given,
    reportOf,
  );
  const reading = { known, areas, tablesAreWork: slides.every(({ bullets }) => bullets.length === 0) };
  for (const place of placed) {
    for (const { text, position } of place.slide.prose) warn(position, `the words "${text}"`);
    const lost = lostOn(place, reading);
    for (const { position, what } of lost ?? []) warn(position, what);
    if (lost === undefined) addPlaced(place, source, deck, reports, reading, warn);
  }
  const headings = reports.flatMap((report) => report.sections.map(({ heading }) => heading));
  const unknownAreas = [...new Set(headings.filter((heading) => areas.find(heading) === undefined))];
  return {
    title: deckTitle(deck, reports.length, known, reportOf),
    authors,
    reports,
    unknownAreas,
    unmapped,
    sections: { titles: [...sections].map(({ title }) => title), areasFrom: source },
  };
}

function warnInto(unmapped: Unmapped[]): Warn {
  return (position, what) => {
    // Many bullets may have the same colour or sign.
    const isSaid = /^the (?:colour|meaning of) /.test(what) && unmapped.some((other) => other.what === what);
    if (!isSaid) unmapped.push({ position, what });
  };
}

/** Takes the names of the authors from the first slide, if they stand there and nothing else is on it. */
function takeAuthors(slides: readonly Slide[], known: DeckWords): { authors: string[]; slides: readonly Slide[] } {
  const [opening, ...others] = slides;
  if (!opening || hasContent(opening)) return { authors: [], slides };
  const [names, ...prose] = opening.prose;
  const authors = names ? (names.lines ?? [names.text]).flatMap((line) => namesIn(line, known)) : [];
  return authors.length === 0 ? { authors, slides } : { authors, slides: [{ ...opening, prose }, ...others] };
}

/** Whether the titles of slides name different reports. */
function nameSeveral(slides: readonly Slide[], reportOf: ReportOf): boolean {
  const [first, ...others] = slides.flatMap(({ title }) => reportOf(title) ?? []);
  return first !== undefined && others.some((other) => !isSame(other, first));
}

/** A slide, and what it belongs to. */
interface PlacedSlide {
  slide: Slide;
  isOpening: boolean;
  /** Whether its title names a report. */
  namesReport: boolean;
  isSection: boolean;
  report: ImportedReport | undefined;
  /** The slide with the title of the section. */
  section: Slide | undefined;
}

/** Says to which report and section each slide belongs. The reports are still empty. */
function placeSlides(
  slides: readonly Slide[],
  sections: ReadonlySet<Slide>,
  given: GivenReport | undefined,
  reportOf: ReportOf,
): { reports: ImportedReport[]; placed: PlacedSlide[] } {
  const reports: ImportedReport[] = given ? [{ ...given, sections: [] }] : [];
  let report = reports[0];
  let section: Slide | undefined;
  const placed = slides.map((slide, index): PlacedSlide => {
    const begun = reportOf(slide.title);
    const isSection = sections.has(slide);
    if (begun && !given) {
      report = reports.find((earlier) => isSame(earlier, begun)) ?? begun;
      if (report === begun) reports.push(begun);
    }
    if (begun || isSection) section = isSection ? slide : undefined;
    return { slide, isOpening: index === 0, namesReport: begun !== undefined, isSection, report, section };
  });
  return { reports, placed };
}

/** What of a slide no report takes; undefined if a report takes its bullets and tables. */
function lostOn(place: PlacedSlide, { known, areas }: Reading): Unmapped[] | undefined {
  const { slide, namesReport, report, section } = place;
  if (!hasContent(slide)) return hasLostTitle(place) ? [{ position: placeOf(slide), what: noBullets(slide) }] : [];
  const saysAreas = slide.bullets.length === 0 && slide.tables.every((table) => tellsAreas(table, known));
  if (!report || (namesReport && !saysAreas)) return outsideAreas(slide);
  if (isNoArea(slide.title, known) && areas.find(slide.title) === undefined)
    return [{ position: placeOf(slide), what: leftOut(slide) }];
  const isBelowHeading = slide.title !== '' || section !== undefined || report.sections.length > 0;
  return isBelowHeading ? undefined : [{ position: placeOf(slide), what: noTitle(slide) }];
}

/** Whether a slide has a title and nothing else, and is neither the first slide, nor the title of a report or section. */
function hasLostTitle({ slide, isOpening, namesReport, isSection }: PlacedSlide): boolean {
  const isExpected = namesReport || isOpening || isSection;
  return !isExpected && slide.title !== '' && slide.prose.length === 0;
}

function outsideAreas(slide: Slide): Unmapped[] {
  const why = 'which is under no area of a report';
  if (slide.bullets.length === 0) return [{ position: placeOf(slide), what: `a table, ${begunTable(slide)}, ${why}` }];
  return slide.bullets.map(({ position, text }) => ({ position, what: `the bullet "${text}", ${why}` }));
}

/** Whether a title is that of an agenda or of thanks: "Thank you! Questions?" */
function isNoArea(title: string, { any }: DeckWords): boolean {
  return new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${any.noArea}[^\p{L}\p{N}]*)+$`, 'iu').test(title);
}

function leftOut(slide: Slide): string {
  const [first] = slide.bullets;
  const begun = first ? `"${first.text}"` : begunTable(slide);
  return `the slide "${slide.title}", which is taken for no area: it begins with ${begun}`;
}

const noBullets = ({ title }: Slide) => `the slide "${title}", which has no bullets`;

function noTitle(slide: Slide): string {
  const [first] = slide.bullets;
  return `a slide without a title that begins with ${first ? `"${first.text}"` : begunTable(slide)}`;
}

/** The first row of the tables of a slide. */
function begunTable({ tables: [[row = []] = []] }: Slide): string {
  return `"${row.map(({ text }) => text).join(', ')}"`;
}

/** The first bullet of a slide, or else the slide. */
function placeOf({ bullets: [first], number, line }: Slide): Unmapped['position'] {
  return first?.position ?? { slide: number, line };
}

/** Adds the bullets and tables of a slide to its report. */
function addPlaced(
  { slide, report, section }: PlacedSlide,
  source: AreaSource,
  { isNumbered }: Deck,
  reports: readonly ImportedReport[],
  reading: Reading,
  warn: Warn,
): void {
  if (!report) return;
  const area = source === 'sections' ? section : undefined;
  const number = isNumbered && `Slide ${slide.number}`;
  const title = area && slide.title && `“${slide.title}”`;
  const note = [number, title].filter(Boolean).join(', ');
  const earlier = reports.slice(0, reports.indexOf(report));
  addSlide({ ...slide, title: (area ?? slide).title }, note && `${note}.`, report, earlier, reading, warn);
}

/** The title of the first slide, unless it begins one of several reports or is an area; else the title of the file. */
function deckTitle(
  { slides: [opening], title }: Deck,
  reports: number,
  { any }: DeckWords,
  reportOf: ReportOf,
): string {
  const isOfDeck = opening && (reportOf(opening.title) ? reports < 2 : !hasContent(opening));
  const untitled = new RegExp(String.raw`^(?:\w+ )?${any.untitled} ?\d*$`, 'iu');
  return isOfDeck ? opening.title : untitled.test(title) ? '' : title;
}

/** Leaves out words that most slides have, such as the name of a company. */
function withoutRepeats(slides: readonly Slide[], warn: Warn): Slide[] {
  const all = Map.groupBy(
    slides.flatMap(({ prose }) => prose),
    ({ text }) => text,
  );
  const repeated = new Map([...all].filter(([, places]) => places.length > Math.max(2, slides.length / 2)));
  for (const [text, [first]] of repeated)
    if (first) warn(first.position, `the words "${text}", which most slides have`);
  return slides.map((slide) => ({ ...slide, prose: slide.prose.filter(({ text }) => !repeated.has(text)) }));
}

function hasContent(slide: Slide | undefined): boolean {
  return slide !== undefined && (slide.bullets.length > 0 || slide.tables.length > 0);
}

/** Slides with nothing but a title, before slides with bullets or tables. */
function sectionSlides(slides: readonly Slide[], reportOf: ReportOf): ReadonlySet<Slide> {
  const isBare = (slide: Slide) =>
    slide.title !== '' && !hasContent(slide) && slide.prose.length === 0 && !slide.hasObjects;
  return new Set(
    slides.filter(
      (slide, index) => index > 0 && isBare(slide) && !reportOf(slide.title) && hasContent(slides[index + 1]),
    ),
  );
}

function usualSource(slides: readonly Slide[], sections: ReadonlySet<Slide>, areas: AreaTitles): AreaSource {
  const count = (some: Iterable<Slide>) => [...some].filter(({ title }) => areas.find(title) !== undefined).length;
  const ofSlides = count(slides.filter(({ bullets }) => bullets.length > 0));
  return sections.size > 0 && count(sections) >= ofSlides ? 'sections' : 'slides';
}

type ReportOf = (title: string) => ImportedReport | undefined;

/** Returns a function that gives the report, still empty, that begins with a title such as "Status for K1". */
function titleReader({ any }: DeckWords): ReportOf {
  const label = String.raw`(?<label>[\p{L}\p{N}._-]*\p{N}[\p{L}\p{N}._-]*)`;
  const kind = `(?:(?<status>${any.status})|(?<plan>${any.plan}))(?: ${any.report})?`;
  const dash = String.raw`(?: ?[:–—-] | )`;
  const patterns = [`^${kind}(?:${dash}| ${any.of} )${label}$`, `^(?:.* )?${label}${dash}${kind}$`].map(
    (pattern) => new RegExp(pattern, 'iu'),
  );
  return (title) => {
    const groups = patterns.map((pattern) => pattern.exec(title)?.groups).find((match) => match !== undefined);
    return groups && { label: groups['label'] ?? '', kind: groups['status'] ? 'status' : 'plan', sections: [] };
  };
}

function isSame(a: ImportedReport, b: ImportedReport): boolean {
  return a.label.toLowerCase() === b.label.toLowerCase() && a.kind === b.kind;
}

/**
 * The names in "Ada Byron, Grace Hopper and Jean Bartik", each of two words or more; none if the text has anything
 * else. Words that can be a part of a name, as in "Ortega y Gasset", do not separate names.
 */
function namesIn(text: string, { any }: DeckWords): string[] {
  const names = text
    .trim()
    .split(new RegExp(String.raw`\s*,\s*(?:${any.and}\s+)?|\s+${any.and}\s+|\s*&\s*`, 'u'))
    .filter((name) => name !== '');
  return names.every((name) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)* \p{Lu}[\p{L}.'’-]*$/u.test(name)) ? names : [];
}

/** A report found in a deck: what its slides add to it, and its text. */
import { headingKey } from '../../report/area-titles.ts';
import type { ReportKind } from '../../report/schema/report.ts';
import { lineSlug } from '../../report/slug.ts';
import { builtIn, statusOfMarker } from '../../report/status.ts';
import type { AreaTitles } from '../../report/area-titles.ts';
import { reportText } from '../report-text.ts';
import { bulletWithStatus } from './bullet-status.ts';
import { tableText, type Bullet, type Slide, type Warn } from './deck.ts';
import { isNamedArea } from '../table/columns.ts';
import { linesOfTable } from '../table/table-lines.ts';
import { readTable } from '../table/work-table.ts';
import type { DeckWords } from './deck-words.ts';

/** Which report a deck is, if its slides do not say. */
export interface GivenReport {
  label: string;
  kind: ReportKind;
}

/** A report found in a deck. */
export interface ImportedReport extends GivenReport {
  sections: { heading: string; blocks: SlideBlock[] }[];
}

/** Bullets and tables of one slide. The note, which may be empty, says where they are from. */
interface SlideBlock {
  note: string;
  lines: Bullet[];
  body: string[];
}

/** At the end of a title: "(cont.)", "2/3". */
const continued = ({ any }: DeckWords) =>
  new RegExp(String.raw`\s*[([]?(?:${any.continued}\.?|\b\d+\s*(?:\/|${any.of})\s*\d+)[)\]]?\.?$`, 'iu');

/** How the slides of a deck are read. */
export interface Reading {
  known: DeckWords;
  areas: AreaTitles;
  /** Whether rows of tables are lines even without a column of statuses. */
  tablesAreWork: boolean;
}

/** Larger tables make a report unreadable. */
const mostRows = 30;
const mostColumns = 8;

/** Adds the lines of a slide. Bullets after an empty line or without a title may have lost their heading. */
export function addSlide(
  { number, title, bullets, tables: slideTables }: Slide,
  source: string,
  report: ImportedReport,
  earlier: readonly ImportedReport[],
  reading: Reading,
  warn: Warn,
): void {
  const position = { slide: number, line: 1 };
  const heading =
    title.replace(continued(reading.known), '').trim() || title || (report.sections.at(-1)?.heading ?? '');
  const { tables, lines: ofTables } = readTables(slideTables, heading, position, reading, warn);
  const rows = ofTables.flatMap(({ area, bullet }) => (area === '' ? bullet : []));
  const inAreas = ofTables.filter(({ area }) => area !== '');
  const read = (bullet: Bullet) => importedBullet(bullet, report, reading.known.words, warn);
  const blocks = splitAtGaps([...bullets, ...rows].map(read));
  if (blocks.length === 0 && (tables.length > 0 || inAreas.length === 0))
    addBlock(report, heading, { note: source, lines: [], body: tables });
  for (const [index, lines] of blocks.entries()) {
    const body = index === blocks.length - 1 ? tables : [];
    if (index === 0 && title !== '') addBlock(report, heading, { note: source, lines, body });
    else addDoubtful({ note: source, lines, body }, heading, title, report, earlier, warn);
  }
  for (const [area, ofArea] of Map.groupBy(inAreas, (one) => one.area))
    addBlock(report, area, { note: source, lines: ofArea.map(({ bullet }) => read(bullet)), body: [] });
}

/** Adds a block that may have lost its heading: below that of its items in an earlier report, or below the last one. */
function addDoubtful(
  block: SlideBlock,
  heading: string,
  title: string,
  report: ImportedReport,
  earlier: readonly ImportedReport[],
  warn: Warn,
): void {
  const { note, lines } = block;
  const home = homeOf(lines, earlier);
  addBlock(report, home?.heading ?? heading, { ...block, note: `${note} ${home?.note ?? ''}`.trim() });
  const [first] = lines;
  if (first) warn(first.position, doubtfulHeading(first, home?.heading, title, heading));
}

/** The tables of a slide that are work, as lines, and the others as Markdown. */
function readTables(
  tables: Slide['tables'],
  heading: string,
  position: Bullet['position'],
  reading: Reading,
  warn: Warn,
): { lines: TableBullet[]; tables: string[] } {
  const read = tables.map((table) => ({ table, lines: linesIn(table, heading, position, reading) }));
  for (const { table, lines } of read) {
    const begun = `"${table[0]?.map(({ text }) => text).join(', ')}"`;
    if (!lines && !isSmall(table)) warn(position, `a large table, which begins with ${begun}`);
    if (lines && reading.tablesAreWork && lines.every(({ bullet }) => bullet.marker === undefined))
      warn(position, `the rows of a table, taken for lines: it begins with ${begun}`);
  }
  return {
    lines: read.flatMap(({ lines }) => lines ?? []),
    tables: read.flatMap(({ table, lines }) => (!lines && isSmall(table) ? tableText(table) : [])),
  };
}

/** A row of a table as a line, and its area if a cell names it. */
interface TableBullet {
  area: string;
  bullet: Bullet;
}

/** Says that nobody knows whether the heading of a block is that of its lines. */
function doubtfulHeading({ text }: Bullet, home: string | undefined, title: string, heading: string): string {
  if (home !== undefined)
    return `a block without a heading that begins with "${text}": it is put under ${home}, as all its items are in an earlier report`;
  return title === ''
    ? `a slide without a title that begins with "${text}": it is put under ${heading}, like the slide before`
    : `an empty line before "${text}": if a heading is missing there, its lines are under the wrong area`;
}

/**
 * The rows of a table as lines; undefined if it has no column of statuses, unless tables are known to be work. A column may
 * say which area each is in, where no heading does.
 */
function linesIn(
  rows: Slide['tables'][number],
  heading: string,
  position: Bullet['position'],
  { known, areas, tablesAreWork }: Reading,
): TableBullet[] | undefined {
  const table = readTable(rows, known);
  if (table.columns.status?.length === 0 && !tablesAreWork) return undefined;
  const byArea = tellsAreas(rows, known) && areas.find(heading) === undefined;
  return linesOfTable(table, { known, isPlan: false, byArea }).map(({ line, text, area, unclear }) => {
    const doubts =
      unclear === undefined ? [] : [`the status of "${text}": Almanac does not know what "${unclear}" means`];
    return { area: byArea ? area : '', bullet: { ...line, text, doubts, position, lines: [] } };
  });
}

/** Whether a table has a column of areas. */
export function tellsAreas([head = []]: Slide['tables'][number], { headers }: DeckWords): boolean {
  return head.some(({ text }) => isNamedArea(text, headers));
}

function isSmall(table: Slide['tables'][number]): boolean {
  return table.length <= mostRows && table.every((cells) => cells.length <= mostColumns);
}

/** A bullet with the status that its look, its words or its sign say. A plan has no statuses. */
function importedBullet(bullet: Bullet, report: ImportedReport, words: DeckWords['words'], warn: Warn): Bullet {
  const { text, position } = bullet;
  const lines = bullet.lines.map((below) => importedBullet(below, report, words, warn));
  if (report.kind === 'status') {
    const read = bulletWithStatus(bullet, words);
    for (const doubt of read.doubts ?? []) warn(position, doubt);
    return { ...read, lines };
  }
  const status = statusOfMarker(bullet.marker ?? '', builtIn)?.id;
  if (status && status !== 'not-started') warn(position, `the status "${status}" of "${text}", as a plan has none`);
  return { ...bullet, marker: undefined, lines };
}

function splitAtGaps(bullets: readonly Bullet[]): Bullet[][] {
  const blocks: Bullet[][] = [];
  for (const bullet of bullets) {
    const last = bullet.afterGap ? undefined : blocks.at(-1);
    if (last) last.push(bullet);
    else blocks.push([bullet]);
  }
  return blocks;
}

function addBlock({ sections }: ImportedReport, heading: string, block: SlideBlock): void {
  const section = sections.find((other) => headingKey(other.heading) === headingKey(heading));
  if (section) section.blocks.push(block);
  else sections.push({ heading, blocks: [block] });
}

/** The only heading of an earlier report of the deck that has all items of a block. */
function homeOf(
  bullets: readonly Bullet[],
  earlier: readonly ImportedReport[],
): { heading: string; note: string } | undefined {
  const slugs = bullets.map(({ text }) => lineSlug(text));
  for (const { label, kind, sections } of earlier.toReversed()) {
    const [home, ...alternatives] = sections.filter(({ blocks }) => {
      const inSection = new Set(blocks.flatMap((block) => block.lines.map(({ text }) => lineSlug(text))));
      return slugs.every((slug) => inSection.has(slug));
    });
    if (!home || alternatives.length > 0) continue;
    return {
      heading: home.heading,
      note:
        'This block has no heading in the original. All of its items are under ' +
        `${home.heading} in the ${label} ${kind}, so they are listed here.`,
    };
  }
  return undefined;
}

/**
 * The text of a report. `title` is that of the deck, `team` what `teamOf` finds in it, and `file` the path of the original
 * in the content folder, if it is there.
 */
export function importedText(
  { title, team, authors }: { title: string; team: string; authors: readonly string[] },
  { label, kind, sections }: ImportedReport,
  file?: string,
): string {
  // The deck "Arch F23A Status & Plans" has the "Arch F23A status" and the "Arch F23B plan".
  const ownTitle = [team, label, kind].filter((part) => part !== '').join(' ');
  return reportText({ title: ownTitle, authors, source: { title, file }, sections });
}

/** The words of the title of a deck before "F23A Status", "Status & Plans" or a label at its end; may be empty. */
export function teamOf(deck: string, { any }: DeckWords): string {
  const label = String.raw`[\p{L}._-]*\p{N}[\p{L}\p{N}._-]*`;
  const kind = `(?:${any.status}|${any.plan})`;
  const pattern = new RegExp(String.raw`^(.+?)[\s:–—-]+(?:${label}(?=\s+${kind}|$)|${kind})`, 'iu');
  const team = pattern.exec(deck.slice(0, 200))?.[1] ?? '';
  return new RegExp(`^(?:${kind}|${label})$`, 'iu').test(team) ? '' : team;
}

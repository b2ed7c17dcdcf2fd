/** The rows of a table of work as lines of a report. */
import { writtenDays } from '../../report/written-days.ts';
import { isDay } from '../../report/lines/item-tag.ts';
import { withAside } from '../../report/markdown/markdown-text.ts';
import type { DraftLine } from '../report-text.ts';
import { saysNothing, type ColumnKind } from './columns.ts';
import { statusOfCell, type Cell, type Row, type TableWords, type WorkTable } from './work-table.ts';

/** The line of a row. */
export interface TableLine {
  line: DraftLine;
  /** The words of the work as plain text. */
  text: string;
  /** What its cell of an area says; empty without one. */
  area: string;
  /** What its cell of a status says, if no marker means that. */
  unclear: string | undefined;
}

/** How a table is read. */
export interface Reading {
  known: TableWords;
  /** A plan has no statuses. */
  isPlan: boolean;
  /** Whether the lines go below the headings of their areas. */
  byArea: boolean;
}

/**
 * A line for each row with words: those of the work, the marker of its status, a tag with its due date, and what the other
 * cells say in parentheses.
 */
export function linesOfTable(table: WorkTable, reading: Reading): TableLine[] {
  let area = '';
  return table.rows.flatMap((row, index) => {
    const read = lineOfRow(row, index, table, reading);
    if (!read) return [];
    // An empty cell below an area stands for it, as a cell over several rows is written.
    area = read.area || area;
    return { ...read, area };
  });
}

function lineOfRow(
  row: Row,
  index: number,
  table: WorkTable,
  { known, isPlan, byArea }: Reading,
): TableLine | undefined {
  const [titleAt, statusAt, dueAt, areaAt] = (['title', 'status', 'due', 'area'] as const).map(
    (kind) => table.columns[kind]?.[0] ?? -1,
  ) as [number, number, number, number];
  const place = titleIn(row, titleAt, statusAt);
  const title = row[place];
  if (!title) return undefined;
  const cell = row[statusAt] ?? { text: '', words: '' };
  const status = statusOfCell(cell, known);
  const marker = cell.marker ?? status?.marker ?? row.find((one) => one.marker !== undefined)?.marker;
  const day = certainDay(row[dueAt]?.text ?? '', known);
  const isSaid = (one: Cell, other: number): boolean =>
    [place, statusAt].includes(other) ||
    saysNothing(one.text, known.headers) ||
    (other === 0 && isNumber(one, index)) ||
    (other === dueAt && day !== undefined) ||
    (other === areaAt && byArea) ||
    // A word beside a sign says it twice.
    (status !== undefined && !isShare(one) && known.words.statusOf(one.text) === status);
  const others = row.flatMap((one, other) => (isSaid(one, other) ? [] : asideOf(one, other, table)));
  // How the work stands comes first.
  const isLeft = !isPlan && !saysNothing(cell.text, known.headers) && (marker === undefined || isShare(cell));
  const remarks = (isLeft ? [cell.words, ...others] : others).map((aside) => aside.replace(/^\(([^()]*)\)$/, '$1'));
  return {
    line: {
      words: remarks.length === 0 ? title.words : withAside(title.words, remarks.join('; ')),
      marker: isPlan ? undefined : marker,
      tag: day === undefined ? undefined : { due: { written: day, day } },
      lines: [],
    },
    text: title.text,
    area: row[areaAt]?.text ?? '',
    unclear: isLeft && marker === undefined ? cell.text : undefined,
  };
}

/** The cell with the words of the work; in a row without them, the first that says something else than a status. */
function titleIn(row: Row, titleAt: number, statusAt: number): number {
  if ((row[titleAt]?.text ?? '') !== '') return titleAt;
  return row.findIndex(({ text }, place) => text !== '' && place !== statusAt);
}

/** The kinds of columns whose cells say themselves what they are. */
const plain: readonly ColumnKind[] = ['key', 'owner', 'reason', 'resolution', 'note'];

/** What a cell says in parentheses. */
function asideOf({ words }: Cell, place: number, { head, columns }: WorkTable): string {
  const isOf = (kind: ColumnKind) => columns[kind]?.includes(place) ?? false;
  const label = plain.some(isOf) ? '' : (head[place]?.words ?? '');
  return label === '' ? words : `${label}: ${words}`;
}

/** "3." in the third row */
function isNumber({ text }: Cell, index: number): boolean {
  return text.replace(/[.)]$/, '') === String(index + 1);
}

/** How much of the work is done, which its marker does not say. */
function isShare({ text }: Cell): boolean {
  return /^\d{1,3}\s?%$/.test(text) && !/^(?:0*|100)\s?%$/.test(text);
}

/** The day that a date means for certain, as YYYY-MM-DD. */
function certainDay(written: string, { words }: TableWords): string | undefined {
  const [day, ...others] = writtenDays(written, words.language).filter(isDay);
  return others.length === 0 ? day : undefined;
}

/** The rows of a table of work as lines of a report. */
import { onlyDay } from '../../report/written-days.ts';
import type { Status } from '../../report/status.ts';
import { withAside } from '../../report/markdown/markdown-text.ts';
import type { DraftLine } from '../report-text.ts';
import { saysNothing, type ColumnKind } from './columns.ts';
import { statusOfCell, type Cell, type Row, type TableWords, type WorkTable } from './work-table.ts';

/** The line of a row. */
interface TableLine {
  line: DraftLine;
  /** The words of the work as plain text. */
  text: string;
  /** What its cell of an area says; empty without one. */
  area: string;
  /** What its cell of a status says, if no marker means that. */
  unclear: string | undefined;
}

/** How a table is read. */
interface Reading {
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
  const at = (kind: ColumnKind) => table.columns[kind]?.[0] ?? -1;
  const textAt = (kind: ColumnKind) => row[at(kind)]?.text ?? '';
  const statusAt = at('status');
  const place = titleIn(row, at('title'), statusAt);
  const title = row[place];
  if (!title) return undefined;
  const cell = row[statusAt] ?? { text: '', words: '' };
  const status = statusOfCell(cell, known);
  const marker = cell.marker ?? status?.marker ?? row.find((one) => one.marker !== undefined)?.marker;
  const day = onlyDay(textAt('due'), known.words.language);
  const said = [place, statusAt, ...(day === undefined ? [] : [at('due')]), ...(byArea ? [at('area')] : [])];
  const left = row.map((one, other) => {
    const isSaid = said.includes(other) || (other === 0 && isNumber(one, index)) || isSaidTwice(one, status, known);
    return isSaid ? '' : asideOf(one, other, table);
  });
  const others = left.filter((aside) => aside !== '');
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
    area: textAt('area'),
    unclear: isLeft && marker === undefined ? cell.text : undefined,
  };
}

/** The cell with the words of the work; in a row without them, the first that says something else than a status. */
function titleIn(row: Row, titleAt: number, statusAt: number): number {
  if ((row[titleAt]?.text ?? '') !== '') return titleAt;
  return row.findIndex(({ text }, place) => text !== '' && place !== statusAt);
}

/** Whether a cell says nothing, or in a word what the sign of another cell says. */
function isSaidTwice(cell: Cell, status: Status | undefined, { headers, words }: TableWords): boolean {
  if (saysNothing(cell.text, headers)) return true;
  return status !== undefined && !isShare(cell) && words.statusOf(cell.text) === status;
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

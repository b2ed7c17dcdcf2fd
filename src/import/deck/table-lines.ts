/** Tables of work: a row is a line, and a column of statuses its marker. */
import type { Status } from '../../report/status.ts';
import type { StatusWords } from '../../report/status-words.ts';
import { findColumns } from '../tracker/find-columns.ts';
import type { Bullet, DeckPosition, TableCell } from './deck.ts';

type Row = readonly TableCell[];

/**
 * The rows of a table as lines: the words of one column, the marker of the column of statuses, and the other cells in
 * parentheses. Undefined if no column has statuses, unless the table is known to be work.
 */
export function linesOfTable(
  [first = [], ...others]: readonly Row[],
  words: StatusWords,
  position: DeckPosition,
  isWork: boolean,
): Bullet[] | undefined {
  const columns = findColumns(first.map(({ text }) => text));
  const placeOf = (name: string | undefined) => first.findIndex(({ text }) => text === name);
  const named = placeOf(columns.status?.[0]);
  const isNamed = named >= 0 && others.some((row) => statusOf(row[named], words) !== undefined);
  const statusAt = isNamed ? named : columnOfStatuses(others, words);
  if (statusAt < 0 && !isWork) return undefined;
  const isHead = isNamed || columns.title !== undefined || !says(first[statusAt], words);
  const rows = isHead && others.length > 0 ? others : [first, ...others];
  const head = rows === others ? first : [];
  const titleAt = titleColumn(rows, statusAt, placeOf(columns.title?.[0]));
  return rows.flatMap((row) => {
    const title = row[titleAt];
    if (title === undefined || title.words === '') return [];
    const cell = row[statusAt];
    const status = statusOf(cell, words);
    const doubts = cell && cell.text !== '' && !status && !cell.marker ? [doubtOf(cell, title)] : [];
    const rest = row.flatMap(({ words: text }, index) => {
      const isOther = text !== '' && index !== titleAt && (index !== statusAt || doubts.length > 0);
      const label = head[index]?.words ?? '';
      return isOther ? [label === '' ? text : `${label}: ${text}`] : [];
    });
    if (status && cell?.text.includes('%')) rest.unshift(cell.text);
    return {
      words: rest.length === 0 ? title.words : `${title.words} (${rest.join('; ')})`,
      text: title.text,
      marker: cell?.marker ?? status?.marker ?? row.find(({ marker }) => marker !== undefined)?.marker,
      doubts,
      position,
      lines: [],
    };
  });
}

function doubtOf(cell: TableCell, title: TableCell): string {
  return `the status of "${title.text}": Almanac does not know what "${cell.text}" means`;
}

function statusOf(cell: TableCell | undefined, words: StatusWords): Status | undefined {
  return cell && words.ofCell(cell.text);
}

/** Whether a cell is nothing but a status, in words or in a colour that the key explains. */
function says(cell: TableCell | undefined, words: StatusWords): boolean {
  return cell !== undefined && (words.ofCell(cell.text) ?? cell.marker) !== undefined;
}

/** The column of which most cells are statuses; -1 if there is none. */
function columnOfStatuses(rows: readonly Row[], words: StatusWords): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const places = Array.from({ length: width }, (_, place) => place);
  return places.findIndex((place) => {
    const cells = rows.flatMap((row) => row[place] ?? []).filter(({ text, marker }) => text !== '' || marker);
    const count = cells.filter((cell) => says(cell, words)).length;
    return count > 0 && count * 2 > cells.length;
  });
}

/** The column that its head calls the title, or the first that mostly has words. */
function titleColumn(rows: readonly Row[], statusAt: number, named: number): number {
  if (named >= 0 && named !== statusAt) return named;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const places = Array.from({ length: width }, (_, place) => place).filter((place) => place !== statusAt);
  const hasWords = (place: number) => {
    const worded = rows.filter((row) => /\p{L}{3}/u.test(row[place]?.text ?? ''));
    return worded.length * 2 > rows.length;
  };
  return places.find(hasWords) ?? places[0] ?? 0;
}

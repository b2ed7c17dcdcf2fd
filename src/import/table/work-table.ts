/** Tables of work: which column has the words of the work, and which one its status. */
import type { StatusWords } from '../../report/status-words.ts';
import type { Status } from '../../report/status.ts';
import { findColumns, type Columns, type Headers } from './columns.ts';

export interface Cell {
  text: string;
  /** In Markdown. */
  words: string;
  /** The marker of the status that its look means. */
  marker?: string | undefined;
}

export type Row = readonly Cell[];

/** What statuses and columns are called. */
export interface TableWords {
  words: StatusWords;
  headers: Headers;
}

export interface WorkTable {
  /** Empty if the first row is work already. */
  head: Row;
  rows: readonly Row[];
  columns: Columns;
  /** Whether a column is called the title. */
  hasTitle: boolean;
  /** Whether the columns say that it is work: one is called the title, or has statuses. */
  isNamed: boolean;
}

/** Finds the columns of a table by the words of its head and by what stands in them. */
export function readTable(all: readonly Row[], known: TableWords): WorkTable {
  const [first = [], ...others] = withPercent(all);
  const texts = first.map(({ text }) => text);
  const named = findColumns(texts, known.headers);
  // "% done", not the share of anything else.
  const isPercent = (text: string) => text.includes('%') && known.words.statusOf(text.replace('%', ' ')) !== undefined;
  const [called = texts.findIndex(isPercent)] = named.status ?? [];
  // A column called "Done" has no statuses, but ticks.
  const head = texts[called] ?? '';
  const isTick = !isPercent(head) && known.words.statusOf(head) !== undefined;
  const columns = { ...named, status: called < 0 || isTick ? [] : [called] };
  // The colours of a head mean nothing, unless its column has the colours of statuses.
  const ofOthers = statusColumn(others, columns, known);
  const isWork = first.some(({ text }) => known.words.statusOf(text)) || saysStatus(first[ofOthers ?? -1], known);
  const isHead = Object.values(columns).flat().length > 0 || (others.length > 0 && !isWork);
  const rows = isHead ? others : [first, ...others];
  const status = isHead ? ofOthers : statusColumn(rows, columns, known);
  const title = titleColumn(rows, status, columns);
  return {
    head: isHead ? first : [],
    rows,
    columns: { ...columns, title: [title], status: status === undefined ? [] : [status] },
    hasTitle: named.title !== undefined,
    isNamed: status !== undefined || named.title !== undefined,
  };
}

/** Below "% done", 60 is 60 %. */
function withPercent([first = [], ...others]: readonly Row[]): Row[] {
  const isNumber = ({ text }: Cell, place: number) => first[place]?.text.includes('%') && /^\d{1,3}$/.test(text);
  const percent = ({ text, ...cell }: Cell): Cell => ({ ...cell, text: `${text} %`, words: `${text} %` });
  return [first, ...others.map((row) => row.map((cell, place) => (isNumber(cell, place) ? percent(cell) : cell)))];
}

/** The status of a cell in the column of statuses, in words or in a colour that a key explains. */
export function statusOfCell({ text }: Cell, { words }: TableWords): Status | undefined {
  return words.ofCell(text);
}

/** Whether a cell anywhere is nothing but a status. */
function saysStatus(cell: Cell | undefined, { words }: TableWords): boolean {
  return cell !== undefined && (cell.marker !== undefined || words.statusOf(cell.text) !== undefined);
}

/** The column that is called one of statuses, if it has any, or else the one of which most cells are statuses. */
function statusColumn(rows: readonly Row[], columns: Columns, known: TableWords): number | undefined {
  const [named] = columns.status ?? [];
  const taken = new Set(Object.values(columns).flat());
  const isStatus = (cell: Cell) => cell.marker !== undefined || statusOfCell(cell, known) !== undefined;
  const counts = placesIn(rows).map((place) => {
    const cells = rows.flatMap((row) => row[place] ?? []).filter(({ text, marker }) => text !== '' || marker);
    const count = cells.filter(isStatus).length;
    const isLikely = count * 2 >= cells.length && cells.some((cell) => saysStatus(cell, known));
    return { place, count, isLikely: isLikely && !taken.has(place) };
  });
  if (named !== undefined && (counts[named]?.count ?? 0) > 0) return named;
  const likely = counts.filter((one) => one.isLikely).toSorted((one, other) => other.count - one.count);
  return likely[0]?.place ?? named;
}

/** "KIT-4" and "#12" are no words of work. */
const key = /^#?(?:\p{Lu}[\p{Lu}\d]*-)?\d+$/u;

/** The column that is called the title, or the first that mostly has words and is not known for something else. */
function titleColumn(rows: readonly Row[], status: number | undefined, named: Columns): number {
  const [title] = named.title ?? [];
  if (title !== undefined && title !== status) return title;
  const known = new Set(Object.values(named).flat());
  const hasWords = (place: number) => {
    const worded = rows.filter((row) => /\p{L}{3}/u.test((row[place]?.text ?? '').replace(key, '')));
    return worded.length * 2 > rows.length;
  };
  const places = placesIn(rows).filter((place) => place !== status);
  const worded = places.filter(hasWords);
  return worded.find((place) => !known.has(place)) ?? worded[0] ?? places[0] ?? 0;
}

function placesIn(rows: readonly Row[]): number[] {
  return [...Array(Math.max(0, ...rows.map((row) => row.length))).keys()];
}

import type { Area } from '../report/content.ts';
import type { Appearance, Change, CycleReports, History, Thread } from './history.ts';
import { isUnaccounted } from './unaccounted.ts';

/** What the matrix says about one thread in one cycle: how it stood at its end, and what had changed since the end of the cycle before. */
export type MatrixCell =
  | { state: 'listed'; appearance: Appearance; change?: Change }
  /** In the plan, absent from the status: shown as planned, and unaccounted. */
  | { state: 'unaccounted'; appearance: Appearance; change?: Change }
  /** Absent for the first time after it was open. */
  | { state: 'unlisted'; change: Change }
  | { state: 'empty' };

/** One thread through the cycles of a matrix. */
export interface MatrixRow {
  thread: Thread;
  cells: MatrixCell[];
  subRows: MatrixRow[];
  /** Place of the newest cell that says something, in the row itself or below it; -1 where none does. */
  latest: number;
  /** Place of the newest cell that lists the row itself or one below it; -1 where none does. */
  listed: number;
}

/** The items that stand under one area. */
export interface MatrixGroup {
  area: Area;
  rows: MatrixRow[];
}

/** A stretch of consecutive cycles that one matrix shows, oldest first. */
export interface MatrixWindow {
  cycles: readonly CycleReports[];
  /** The newest of them, whose items the matrix has rows for. */
  own: readonly CycleReports[];
  /** Whether it holds the newest cycle of all. */
  newest: boolean;
}

/**
 * Splits the cycles into windows, counted from the newest. Each cycle is one window's own; where not all cycles of a window are, the
 * window before begins with some of those that this one shows.
 * @param cycles oldest first.
 * @param fits tells whether one page has room for a window.
 * @param size cycles that a window shows, where there are as many.
 * @returns newest window first, each with as many cycles of its own as fit, and one at least.
 */
export function matrixWindows(cycles: readonly CycleReports[], fits: (window: MatrixWindow) => boolean = () => true, size = 6): MatrixWindow[] {
  const windows: MatrixWindow[] = [];
  for (let end = cycles.length; end > 0; end -= windows.at(-1)!.own.length) {
    const shown = cycles.slice(Math.max(0, end - size), end);
    const choices = shown.map((_, index) => ({ cycles: shown, own: shown.slice(index), newest: end === cycles.length }));
    windows.push(choices.find(fits) ?? choices.at(-1)!);
  }
  return windows;
}

/**
 * Prepares to lay out items by cycles.
 * @param history of the site.
 * @param areas in their order.
 * @returns what lays out the cycles it is given, oldest first; the newest of them, in which a row has something, itself or below it, may
 *   be told apart, and whether they have to list it: that it is no longer listed is something, too. It returns the areas that have a row. An
 *   item stands under the area of its latest line, a sub-line under the latest line above it; rows are in the order of their first lines.
 */
export function matrixOf(history: History, areas: readonly Area[]): (cycles: readonly CycleReports[], own?: readonly CycleReports[], listedOnly?: boolean) => MatrixGroup[] {
  const subThreads = Map.groupBy(
    history.threads.filter(({ isItem }) => !isItem),
    ({ appearances }) => appearances.at(-1)?.parent,
  );
  const below = (thread: Thread): Thread[] => (subThreads.get(thread) ?? []).flatMap((sub) => [sub, ...below(sub)]);
  const items = history.items.map((item) => ({ item, ...spanOf([item, ...below(item)]) }));
  const byArea = Map.groupBy(items, ({ item }) => item.appearances.at(-1)?.area);
  const rowsOf = (threads: readonly Thread[], cycles: readonly CycleReports[]): MatrixRow[] =>
    threads.map((thread) => {
      const cells = matrixCells(thread, cycles);
      const subRows = rowsOf(subThreads.get(thread) ?? [], cycles);
      const latest = Math.max(cells.findLastIndex(({ state }) => state !== 'empty'), ...subRows.map((row) => row.latest));
      const listed = Math.max(cells.findLastIndex(({ state }) => state === 'listed' || state === 'unaccounted'), ...subRows.map((row) => row.listed));
      return { thread, cells, subRows, latest, listed };
    });
  // Of the same cycles rows are asked for several times, until they fit.
  let last: { cycles: readonly CycleReports[]; groups: MatrixGroup[] } | undefined;
  const allRows = (cycles: readonly CycleReports[]): MatrixGroup[] => {
    // Of a long history most items are in other cycles.
    const [from, to] = [indexOf(cycles[0]!), indexOf(cycles.at(-1)!)];
    const near = (area: Area) => (byArea.get(area.id) ?? []).flatMap(({ item, first, last }) => (first <= to && last >= from ? item : []));
    return areas.map((area) => ({ area, rows: rowsOf(near(area), cycles) }));
  };
  return (cycles, own = cycles, listedOnly = false) => {
    if (last?.cycles !== cycles) last = { cycles, groups: allRows(cycles) };
    const from = cycles.length - own.length;
    const withSomething = (rows: readonly MatrixRow[]): MatrixRow[] =>
      rows.filter(({ latest, listed }) => (listedOnly ? listed : latest) >= from).map((row) => (row.subRows.length === 0 ? row : { ...row, subRows: withSomething(row.subRows) }));
    return last.groups.map(({ area, rows }) => ({ area, rows: withSomething(rows) })).filter(({ rows }) => rows.length > 0);
  };
}

/** From the first cycle that lists any of the threads to the one after the last, which may say that it is no longer listed. */
function spanOf(threads: readonly Thread[]): { first: number; last: number } {
  const places = threads.flatMap(({ appearances }) => [appearances[0]!, appearances.at(-1)!].map(({ report }) => report.cycleIndex));
  return { first: Math.min(...places), last: Math.max(...places) + 1 };
}

const empty: MatrixCell = { state: 'empty' };

function matrixCells(thread: Thread, cycles: readonly CycleReports[]): MatrixCell[] {
  // Of a long history a thread is in few cycles.
  const { first, last } = spanOf([thread]);
  return cycles.map((cycle) => {
    const index = indexOf(cycle);
    return index < first || index > last ? empty : matrixCell(thread, index);
  });
}

function matrixCell(thread: Thread, index: number): MatrixCell {
  const shown = thread.appearances.findLast(({ report }) => report.cycleIndex === index);
  const change = thread.cycleChanges.get(index);
  if (shown) return { state: isUnaccounted(shown) ? 'unaccounted' : 'listed', appearance: shown, ...(change && { change }) };
  return change ? { state: 'unlisted', change } : empty;
}

function indexOf({ plan, status }: CycleReports): number {
  return (plan ?? status)!.cycleIndex;
}

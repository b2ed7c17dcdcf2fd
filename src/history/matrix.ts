import type { Area } from '../report/content.ts';
import type { Appearance, Change, CycleReports, History, Thread } from './history.ts';

/** What the matrix says about one thread in one cycle (design §4). */
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
}

/** The items that stand under one area. */
export interface MatrixGroup {
  area: Area;
  rows: MatrixRow[];
}

/** A stretch of consecutive cycles that one matrix shows, oldest first. */
export interface MatrixWindow {
  cycles: CycleReports[];
  /** Whether it holds the newest cycle. */
  newest: boolean;
}

/**
 * Splits the cycles into windows, counted from the newest, that do not overlap.
 * @param cycles oldest first.
 * @param size cycles in a window.
 * @returns newest window first; the oldest may be shorter.
 */
export function matrixWindows(cycles: readonly CycleReports[], size = 6): MatrixWindow[] {
  const windows: MatrixWindow[] = [];
  for (let end = cycles.length; end > 0; end -= size) {
    windows.push({ cycles: cycles.slice(Math.max(0, end - size), end), newest: end === cycles.length });
  }
  return windows;
}

/**
 * Lays out items by cycles.
 * @param history of the site.
 * @param areas in their order.
 * @param cycles that are shown, oldest first.
 * @returns the areas that have a row. An item stands under the area of its latest line, a sub-line under the latest line
 *   above it; rows are in the order of their first lines, and have something in at least one of the cycles.
 */
export function matrixOf(history: History, areas: readonly Area[], cycles: readonly CycleReports[]): MatrixGroup[] {
  const subThreads = Map.groupBy(
    history.threads.filter(({ isItem }) => !isItem),
    ({ appearances }) => appearances.at(-1)?.parent,
  );
  const rowsOf = (threads: readonly Thread[]): MatrixRow[] =>
    threads.flatMap((thread) => {
      const cells = matrixCells(thread, cycles);
      const subRows = rowsOf(subThreads.get(thread) ?? []);
      const isEmpty = subRows.length === 0 && cells.every(({ state }) => state === 'empty');
      return isEmpty ? [] : [{ thread, cells, subRows }];
    });
  const byArea = Map.groupBy(history.items, ({ appearances }) => appearances.at(-1)?.area);
  return areas.map((area) => ({ area, rows: rowsOf(byArea.get(area.id) ?? []) })).filter(({ rows }) => rows.length > 0);
}

const empty: MatrixCell = { state: 'empty' };

function matrixCells(thread: Thread, cycles: readonly CycleReports[]): MatrixCell[] {
  // Of a long history a thread is in few cycles, and no longer listed in the report after the last of them at most.
  const [first, last] = [thread.appearances[0]!.report.index, thread.appearances.at(-1)!.report.index + 1];
  const isOutside = ({ plan, status }: CycleReports) => (status ?? plan)!.index < first || (plan ?? status)!.index > last;
  return cycles.map((cycle) => (isOutside(cycle) ? empty : matrixCell(thread, cycle)));
}

function matrixCell(thread: Thread, { plan, status }: CycleReports): MatrixCell {
  const inReport = (report: CycleReports['plan']) => report && thread.appearances.find((one) => one.report === report);
  const changeIn = (report: CycleReports['plan']) => report && thread.changes.get(report.index);
  const shown = inReport(status ?? plan);
  const change = changeIn(status ?? plan);
  if (shown) return { state: 'listed', appearance: shown, ...(change && { change }) };
  const planned = status && inReport(plan);
  if (planned) return { state: 'unaccounted', appearance: planned, ...(change && { change }) };
  const unlisted = [changeIn(plan), changeIn(status)].find((one) => one?.word === 'unlisted');
  return unlisted ? { state: 'unlisted', change: unlisted } : empty;
}

import type { CycleReports, History } from '../history/history.ts';
import { flatRows, matrixOf, type MatrixGroup } from '../history/matrix.ts';
import type { Area } from '../report/content.ts';

/** One page of the matrix. */
export interface MatrixPage {
  /** From the root of the site; an earlier page is named after its newest cycle. */
  path: string;
  /** The cycles that have a column, oldest first. */
  cycles: readonly CycleReports[];
  /** The newest of these cycles. Only items that they list have a row. */
  own: readonly CycleReports[];
}

/** How many cycles fit on a screen, and how many of the newest have rows for their items. */
const size = { shown: 20, own: 8 };
/** With more rows than this, a page shows only the sub-lines of its newest cycle. */
const many = 120;

/**
 * Divides the cycles among pages of the matrix, newest page first. Earlier pages are counted from the oldest cycle, so
 * that they never change.
 */
export function matrixPages(cycles: readonly CycleReports[]): MatrixPage[] {
  const pageTo = (end: number, path: string) => ({
    path,
    cycles: cycles.slice(Math.max(0, end - size.shown), end),
    own: cycles.slice(Math.max(0, end - size.own), end),
  });
  const pages = [pageTo(cycles.length, '/matrix/')];
  for (let end = size.own; end < cycles.length; end += size.own)
    pages.splice(1, 0, pageTo(end, `/matrix/${cycles[end - 1]!.cycle.id}/`));
  return pages;
}

/** The rows of a page of the matrix by area, without empty areas. */
export function matrixGroups({ cycles, own }: MatrixPage, history: History, areas: readonly Area[]): MatrixGroup[] {
  const groups = matrixOf(history, areas, cycles, own.length);
  const isLong = groups.reduce((sum, { rows }) => sum + flatRows(rows).length, 0) > many;
  return isLong ? matrixOf(history, areas, cycles, own.length, 1) : groups;
}

import type { CycleReports, History } from '../history/history.ts';
import { flatRows, matrixOf, type MatrixGroup } from '../history/matrix.ts';
import type { Area } from '../report/content.ts';

/** The columns of a table of the matrix, oldest first. */
export type MatrixWindow = readonly CycleReports[];

/** One page of the matrix. */
interface MatrixPage {
  /** From the root of the site; an earlier page is named after its newest cycle. */
  path: string;
  window: MatrixWindow;
}

/** The page of all cycles; if one window has them all, its URL redirects to that. */
export const wholeMatrix = '/matrix/all/';

/** How many cycles a phone can show, and so a page on every screen. */
const columns = 8;
/** How many cycles a sheet of paper can show. */
const columnsOnPaper = 20;
/** With more rows than this, a page shows only the sub-lines of its newest cycle. */
const many = 120;

/**
 * Divides the cycles among pages of the matrix, newest page first. Earlier pages are counted from the oldest cycle, so
 * that they never change; the newest page is full, and may repeat columns of the one before.
 */
export function matrixPages(cycles: readonly CycleReports[]): MatrixPage[] {
  const windowTo = (end: number) => cycles.slice(Math.max(0, end - columns), end);
  const pages = [{ path: '/matrix/', window: windowTo(cycles.length) }];
  for (let end = columns; end < cycles.length; end += columns)
    pages.splice(1, 0, { path: `/matrix/${cycles[end - 1]!.cycle.id}/`, window: windowTo(end) });
  return pages;
}

/** Divides all cycles among the windows of the page that has them all, newest first; none if there is no such page. */
export function wholeWindows(cycles: readonly CycleReports[]): MatrixWindow[] {
  return cycles.length > columns ? windowsOf(cycles, columnsOnPaper) : [];
}

/** Divides cycles among windows that a phone can show, newest first. */
export function narrowWindows(cycles: readonly CycleReports[]): MatrixWindow[] {
  return windowsOf(cycles, columns);
}

function windowsOf(cycles: readonly CycleReports[], size: number): MatrixWindow[] {
  const windows: MatrixWindow[] = [];
  for (let end = cycles.length; end > 0; end -= size) windows.push(cycles.slice(Math.max(0, end - size), end));
  return windows;
}

/** The rows of a window by area, without empty areas: every item that says something in one of its cycles. */
export function matrixGroups(window: MatrixWindow, history: History, areas: readonly Area[]): MatrixGroup[] {
  const groups = matrixOf(history, areas, window);
  const isLong = groups.reduce((sum, { rows }) => sum + flatRows(rows).length, 0) > many;
  return isLong ? matrixOf(history, areas, window, 1) : groups;
}

/**
 * The pages that a page links to: its neighbours, the newest and the oldest. Of few pages all, newest first.
 * @param index the page.
 */
export function nearPages(pages: readonly MatrixPage[], index: number): MatrixPage[] {
  const few = 6;
  const isNear = (other: number) => Math.abs(other - index) <= 1 || other === 0 || other === pages.length - 1;
  return pages.length <= few ? [...pages] : pages.filter((_, other) => isNear(other));
}

/** The labels of the first and the last cycle; of a single cycle, its label. */
export function endsOf(window: MatrixWindow): [first: string, last?: string] {
  const [first = '', last = ''] = [window[0], window.at(-1)].map((entry) => entry?.cycle.label);
  return first === last ? [first] : [first, last];
}

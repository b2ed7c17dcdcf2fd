import type { History } from '../history/history.ts';
import { matrixOf, matrixWindows, type MatrixGroup, type MatrixRow, type MatrixWindow } from '../history/matrix.ts';
import type { Area } from '../report/content.ts';

/** A window with its rows. */
export interface MatrixPage extends MatrixWindow {
  groups: readonly MatrixGroup[];
  /** Whether there was no room for the sub-lines. */
  itemsOnly: boolean;
  /** Whether rows were left out that say no more of its own cycle than that it no longer lists them. */
  listedOnly: boolean;
}

/**
 * How much the rows of a matrix may weigh, in bytes of the compressed page: with more, its HTML, styles and scripts would be
 * over the 20 KB that a page may have (design §7). Fitted to 450 matrices of long lines, of which the worst weighs 500 more than this gives:
 * the letters of a row, which its addresses repeat, weigh more than anything around them.
 */
const room = { row: 6, cell: 14, letter: 0.86, all: 7_000 };

/**
 * Chooses what each page of the matrix shows: six cycles, with rows for the items of all, or of the newest ones where there is no room for
 * more, or of what the newest one lists where even its own are too many; and the sub-lines of the rows where there is room for them, too.
 * @param history of the site.
 * @param areas in their order.
 * @returns newest page first.
 */
export function matrixPages(history: History, areas: readonly Area[]): readonly MatrixPage[] {
  const known = made.get(history);
  if (known) return known;
  const layout = matrixOf(history, areas);
  const windows = matrixWindows(history.cycles, ({ cycles, own }) => fits(layout(cycles, own).flatMap(({ rows }) => rows)));
  const pages = windows.map((window) => {
    const all = layout(window.cycles, window.own);
    const listed = fits(all.flatMap(({ rows }) => rows)) ? all : layout(window.cycles, window.own, true);
    return { ...window, ...fittingRows(listed), listedOnly: rowsIn(listed) < rowsIn(all) };
  });
  made.set(history, pages);
  return pages;
}

const made = new WeakMap<History, readonly MatrixPage[]>();

/**
 * The address of a page of the matrix.
 * @param page one that `matrixPages` gives.
 * @returns path from the root of the site; an earlier page is named by its newest cycle.
 */
export function matrixPath({ newest, cycles }: Pick<MatrixPage, 'newest' | 'cycles'>): string {
  return newest ? '/matrix/' : `/matrix/${cycles.at(-1)!.cycle.id}/`;
}

/**
 * Puts sub-lines under their items.
 * @param rows with their sub-rows.
 * @returns each row, followed by its sub-rows to any depth.
 */
export function flatRows(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.flatMap((row) => [row, ...flatRows(row.subRows)]);
}

/**
 * Leaves the sub-lines to the pages of their items, where with them the matrix would be too long.
 * @param groups of a matrix.
 * @returns the groups to draw, and whether anything was left out.
 */
export function fittingRows(groups: readonly MatrixGroup[]): Pick<MatrixPage, 'groups' | 'itemsOnly'> {
  const hasSubRows = groups.some(({ rows }) => rows.some(({ subRows }) => subRows.length > 0));
  if (!hasSubRows || fits(groups.flatMap(({ rows }) => flatRows(rows)))) return { groups, itemsOnly: false };
  return { groups: groups.map(({ area, rows }) => ({ area, rows: rows.map((row) => ({ ...row, subRows: [] })) })), itemsOnly: true };
}

function rowsIn(groups: readonly MatrixGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + flatRows(rows).length, 0);
}

function fits(rows: readonly MatrixRow[]): boolean {
  return rows.reduce((sum, row) => sum + weightOf(row), 0) <= room.all;
}

function weightOf({ thread, cells }: MatrixRow): number {
  const letters = thread.appearances.at(-1)!.line.text.length;
  return room.row + room.letter * letters + room.cell * cells.filter(({ state }) => state !== 'empty').length;
}

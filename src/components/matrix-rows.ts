import type { MatrixGroup, MatrixRow } from '../history/matrix.ts';

/**
 * How much the rows of a matrix may weigh, in bytes of the compressed page: with more, its HTML, styles and scripts would be
 * over the 20 KB that a page may have (design §7). Fitted to 70 matrices of teams that write short and long lines: the
 * letters of a row, which its addresses repeat, weigh more than anything around them.
 */
const room = { row: 18, cell: 6, letter: 0.7, all: 5_200 };

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
export function fittingRows(groups: readonly MatrixGroup[]): { groups: readonly MatrixGroup[]; itemsOnly: boolean } {
  const all = groups.flatMap(({ rows }) => flatRows(rows));
  const hasSubRows = groups.some(({ rows }) => rows.some(({ subRows }) => subRows.length > 0));
  const needed = all.reduce((sum, row) => sum + weightOf(row), 0);
  if (needed <= room.all || !hasSubRows) return { groups, itemsOnly: false };
  return { groups: groups.map(({ area, rows }) => ({ area, rows: rows.map((row) => ({ ...row, subRows: [] })) })), itemsOnly: true };
}

function weightOf({ thread, cells }: MatrixRow): number {
  const letters = thread.appearances.at(-1)!.line.text.length;
  return room.row + room.letter * letters + room.cell * cells.filter(({ state }) => state !== 'empty').length;
}

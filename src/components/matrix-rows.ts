import type { MatrixGroup, MatrixRow } from '../history/matrix.ts';

/**
 * How much the page of a matrix can hold: with more, its HTML, styles and scripts would be over the 20 KB that a page may
 * have (design §7). Found by measuring matrices of 100 to 220 rows: compressed, a row costs about three times as much as a
 * cell that says something, which costs 12 bytes.
 */
const room = { row: 3, cell: 1, all: 690 };

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
  const needed = all.reduce((sum, { cells }) => sum + room.row + room.cell * cells.filter(({ state }) => state !== 'empty').length, 0);
  if (needed <= room.all || !hasSubRows) return { groups, itemsOnly: false };
  return { groups: groups.map(({ area, rows }) => ({ area, rows: rows.map((row) => ({ ...row, subRows: [] })) })), itemsOnly: true };
}

import type { MatrixGroup, MatrixRow } from '../history/matrix.ts';

/** A matrix of more rows would have more than the 4,000 elements that a page may have (design §7), at 18 a row. */
const manyRows = 220;

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
  const all = groups.flatMap(({ rows }) => flatRows(rows)).length;
  const items = groups.flatMap(({ rows }) => rows).length;
  if (all <= manyRows || all === items) return { groups, itemsOnly: false };
  return { groups: groups.map(({ area, rows }) => ({ area, rows: rows.map((row) => ({ ...row, subRows: [] })) })), itemsOnly: true };
}

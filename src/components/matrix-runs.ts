import type { MatrixCell } from '../history/matrix.ts';

/** One cell of a row as it is drawn. */
export interface DrawnCell {
  cell: MatrixCell;
  /** Label of the cycle; of the first, where the cell spans several. */
  label: string;
  /** Columns it takes. */
  span: number;
}

/**
 * Draws empty cells that stand side by side as one: a long history has more of them than of any other.
 * @param cells of a row, one for each cycle.
 * @param labels of the cycles.
 * @returns the cells to draw, in order.
 */
export function matrixRuns(cells: readonly MatrixCell[], labels: readonly string[]): DrawnCell[] {
  const drawn: DrawnCell[] = [];
  cells.forEach((cell, index) => {
    const last = drawn.at(-1);
    if (cell.state === 'empty' && last?.cell.state === 'empty') last.span += 1;
    else drawn.push({ cell, label: labels[index] ?? '', span: 1 });
  });
  return drawn;
}

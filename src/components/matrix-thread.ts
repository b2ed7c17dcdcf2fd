import type { MatrixCell } from '../history/matrix.ts';

/**
 * The thread from a cell to the next one: it runs while an open item stays listed, and ends in dots where the next
 * report lists it no longer.
 * @param cell where the thread would begin.
 * @param next the cell of the next cycle; undefined after the last.
 * @returns what to draw; undefined where the item is not open here or nothing follows.
 */
export function matrixThread(cell: MatrixCell, next: MatrixCell | undefined): 'runs' | 'ends' | undefined {
  if ((cell.state !== 'listed' && cell.state !== 'unaccounted') || !cell.appearance.line.open) return undefined;
  if (next?.state === 'unlisted') return 'ends';
  return next?.state === 'listed' || next?.state === 'unaccounted' ? 'runs' : undefined;
}

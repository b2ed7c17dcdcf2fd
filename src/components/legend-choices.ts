import { flatRows, type MatrixCell, type MatrixGroup } from '../history/matrix.ts';
import type { Status } from '../report/status.ts';
import type { Translate } from '../strings/translate.ts';
import { cellChanges } from './matrix-row.ts';

/** A status or change that cells of a matrix have. */
interface LegendChoice {
  name: 'status' | 'change';
  value: string;
  word: string;
  isIn: (cell: MatrixCell) => boolean;
}

const changes = [
  'new',
  'carried',
  'unlisted',
  'reopened',
  'reworded',
  'moved',
  'unaccounted',
  'awaited',
  'stale',
  'overdue',
  'due-moved',
] as const;

/** The statuses and changes that some cell has. */
export function legendChoices(
  groups: readonly MatrixGroup[],
  statuses: readonly Status[],
  t: Translate,
): LegendChoice[] {
  const cells = groups.flatMap(({ rows }) => flatRows(rows)).flatMap((row) => row.cells);
  const ofStatuses = statuses.map(({ id, word }) => ({
    name: 'status' as const,
    value: id,
    word,
    isIn: (cell: MatrixCell) => 'appearance' in cell && cell.appearance.line.status.id === id,
  }));
  const ofChanges = changes.map((change) => ({
    name: 'change' as const,
    value: change,
    word: t(change === 'overdue' ? 'due.overdue' : `change.${change}`),
    isIn: (cell: MatrixCell) => cellChanges(cell).includes(change),
  }));
  return [...ofStatuses, ...ofChanges].filter(({ isIn }) => cells.some(isIn));
}

/** The attribute that gives a choice its shape and colour. */
export function shapeOf({ name, value }: LegendChoice): Record<string, string> {
  return { [`data-${name}`]: value === 'stale' ? 'carried stale' : value };
}

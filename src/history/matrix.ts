import type { Area } from '../report/content.ts';
import type { Cycle } from '../report/order.ts';
import type { Appearance, Change, CycleReports, History, SeriesByArea, Thread } from './history.ts';
import { lifetimeOf, type Standing } from './standing.ts';
import { isUnaccounted } from './related-lines.ts';
import { isAwaited } from './series.ts';
import { staleItems } from './stale.ts';

/** How one thread stood at the end of one cycle, and what had changed since the previous one. */
export type MatrixCell =
  | { state: 'listed'; appearance: Appearance; change?: Change; isStale?: boolean }
  /** In the plan but not in the status. */
  | { state: 'unaccounted'; appearance: Appearance; change?: Change; isStale?: boolean }
  /** Absent for the first time after it was open. */
  | { state: 'unlisted'; change: Change }
  /** Open before, and the part of its team is missing: no report yet. */
  | { state: 'awaited' }
  | { state: 'empty' };

/** One thread through the cycles of a matrix, and how it stands now, whatever cycles are shown. */
export interface MatrixRow extends Standing {
  cells: MatrixCell[];
  subRows: MatrixRow[];
  /** The cycle in which it was first listed, if that is before the first column. */
  since?: Cycle;
}

/** The rows of one area. */
export interface MatrixGroup {
  area: Area;
  rows: MatrixRow[];
}

/**
 * The rows of each area. An item is in the area of its latest line, and a sub-line below its latest parent; rows are in
 * the order of their first lines. Rows are left out that say nothing in these cycles, nor any row below them.
 * @param cycles the columns, oldest first.
 * @param newestOfSubLines in how many of the newest cycles a sub-line has to say something.
 */
export function matrixOf(
  history: History,
  areas: readonly Area[],
  cycles: readonly CycleReports[],
  newestOfSubLines = cycles.length,
): MatrixGroup[] {
  const subThreads = Map.groupBy(
    history.threads.filter(({ isItem }) => !isItem),
    ({ appearances }) => appearances.at(-1)?.parent,
  );
  const byArea = Map.groupBy(history.items, ({ appearances }) => appearances.at(-1)?.area);
  const isCurrent = cycles.at(-1) === history.cycles.at(-1);
  const stale = new Set(isCurrent ? staleItems(history).map(({ thread }) => thread) : []);
  const firstColumn = cycles[0]?.last.cycleIndex ?? 0;
  const rowsOf = (threads: readonly Thread[] = []): MatrixRow[] =>
    threads.flatMap((thread) => {
      const subRows = rowsOf(subThreads.get(thread));
      const cellOf = cellReader(thread, history);
      const counted = thread.isItem ? cycles : cycles.slice(-newestOfSubLines);
      // Most rows of a long history are left out, so their other cells are not made.
      if (subRows.length === 0 && counted.every((cycle) => cellOf(cycle).state === 'empty')) return [];
      const cells = cycles.map(cellOf);
      const newest = cells.at(-1)!;
      if (stale.has(thread) && 'appearance' in newest) newest.isStale = true;
      const first = thread.appearances[0]?.report;
      const isEarlier = first !== undefined && first.cycleIndex < firstColumn;
      const row = { thread, life: lifetimeOf(thread, history), cells, subRows };
      return isEarlier ? { ...row, since: first.cycle } : row;
    });
  return areas.map((area) => ({ area, rows: rowsOf(byArea.get(area.id)) })).filter(({ rows }) => rows.length > 0);
}

/** Open items first, those carried longest at the top; then the others, the latest first. */
export function openFirst(rows: readonly MatrixRow[]): MatrixRow[] {
  const isDone = ({ life }: MatrixRow) => Number(life.state !== 'open');
  const last = ({ life }: MatrixRow) => life.latest.report.cycleIndex;
  return rows.toSorted((a, b) => isDone(a) - isDone(b) || last(b) - last(a) || b.life.carriedOver - a.life.carriedOver);
}

/** Rows, each followed by its sub-rows to any depth. */
export function flatRows(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.flatMap((row) => [row, ...flatRows(row.subRows)]);
}

const empty: MatrixCell = { state: 'empty' };

const awaited: MatrixCell = { state: 'awaited' };

/** Returns a function that makes the cell of a thread in a cycle. */
function cellReader(thread: Thread, { seriesOf }: SeriesByArea): (cycle: CycleReports) => MatrixCell {
  const { appearances, cycleChanges } = thread;
  const byCycle = new Map(appearances.map((appearance) => [appearance.report.cycleIndex, appearance]));
  return ({ last }) => {
    const { cycleIndex: index } = last;
    const appearance = byCycle.get(index);
    const change = cycleChanges.get(index);
    if (appearance)
      return { state: isUnaccounted(appearance) ? 'unaccounted' : 'listed', appearance, ...(change && { change }) };
    if (change) return { state: 'unlisted', change };
    // Most cells of a long history are empty.
    if (last.awaited.size === 0) return empty;
    const before = appearances.findLast(({ report }) => report.cycleIndex < index);
    const isMissing =
      before?.line.open && isAwaited(last, before) && seriesOf(before).cycleUntil(index) === before.report.cycleIndex;
    return isMissing ? awaited : empty;
  };
}

import type { Appearance, ChangeWord, History, OrderedReport } from './history.ts';
import { isUnaccounted } from './line-in-cycle.ts';
import { lineIn } from './related-lines.ts';

/** Numbers of items, or of sub-lines, in one report. */
export interface Tally {
  listed: number;
  open: number;
  /** By the id of the status. */
  byStatus: Record<string, number>;
}

/** Numbers of items, or of sub-lines, to which something happened in a cycle. */
export interface ChangeTally {
  /** By change since the previous cycle; all zero for a first cycle. */
  byChange: Record<ChangeWord, number>;
  /** In the plan but not in the status. They have a change as well, except in the first cycle. */
  unaccounted: number;
}

/** The same of items and of sub-lines. */
export interface Kinds<Of> {
  items: Of;
  subLines: Of;
}

/** The numbers of a report or cycle, and of each area in it, by the area's id. */
export type Counts<Of> = Kinds<Of> & { byArea: Map<string, Kinds<Of>> };

/** Counts what one report lists. A thread that is an item anywhere counts as an item in every report. */
export function countsOf(report: OrderedReport, history: History): Counts<Tally> {
  const lines = history.threadsIn(report).flatMap((thread) => lineIn(report, thread) ?? []);
  const noTally = (): Tally => {
    return { listed: 0, open: 0, byStatus: Object.fromEntries(history.statuses.map(({ id }) => [id, 0])) };
  };
  return countedBy(lines, noTally, (tally, { line }) => {
    tally.listed++;
    if (line.open) tally.open++;
    tally.byStatus[line.status.id]!++;
  });
}

/**
 * Counts what happened in a cycle since the previous one. Work that is no longer listed counts in its last area.
 * @param last the last report of the cycle. For a plan beside a status, all counts are zero.
 */
export function changeCountsOf(last: OrderedReport, history: History): Counts<ChangeTally> {
  const { cycleIndex: index, sibling } = last;
  const isLast = sibling === undefined || sibling.index < last.index;
  const threads = isLast ? history.threadsIn(last) : [];
  const lines = threads.flatMap(({ appearances, cycleChanges }) => {
    const change = cycleChanges.get(index);
    return change?.now ?? change?.before ?? appearances.findLast(({ report }) => report.cycleIndex === index) ?? [];
  });
  const noTally = () => ({ byChange: { new: 0, carried: 0, closed: 0, unlisted: 0 }, unaccounted: 0 });
  return countedBy<ChangeTally>(lines, noTally, (tally, appearance) => {
    const change = appearance.thread.cycleChanges.get(index);
    if (change) tally.byChange[change.word]++;
    if (appearance.report.cycleIndex === index && isUnaccounted(appearance)) tally.unaccounted++;
  });
}

function countedBy<Of>(
  appearances: readonly Appearance[],
  none: () => Of,
  add: (tally: Of, appearance: Appearance) => void,
): Counts<Of> {
  const kinds = (): Kinds<Of> => ({ items: none(), subLines: none() });
  const whole = kinds();
  const byArea = new Map<string, Kinds<Of>>();
  for (const appearance of appearances) {
    const ofArea = byArea.get(appearance.area) ?? kinds();
    byArea.set(appearance.area, ofArea);
    for (const { items, subLines } of [whole, ofArea]) add(appearance.thread.isItem ? items : subLines, appearance);
  }
  return { ...whole, byArea };
}

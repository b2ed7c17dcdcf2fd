import type { Appearance, ChangeWord, History, OrderedReport } from './history.ts';
import { isUnaccounted } from './line-in-cycle.ts';
import { lineIn } from './related-lines.ts';

/** How many there are of one kind, items or sub-lines, in one report. */
export interface Tally {
  /** Listed in the report. */
  listed: number;
  /** Listed and open. */
  open: number;
  /** Those listed, by the id of their status: what the report says of them. */
  byStatus: Record<string, number>;
}

/** How many there are of one kind to which something happened in a cycle. */
export interface ChangeTally {
  /** By change since the previous cycle; all zero for a first cycle. */
  byChange: Record<ChangeWord, number>;
  /** In the plan and not in the status; each has a change as well, unless the cycle is the first. */
  unaccounted: number;
}

/** Items and, apart from them, sub-lines. */
export interface Kinds<Of> {
  items: Of;
  subLines: Of;
}

/** The numbers of a whole report or cycle, and those of each area that has any, by its id. */
export type Counts<Of> = Kinds<Of> & { byArea: Map<string, Kinds<Of>> };

/** Counts what one report lists. A thread counts as an item or as a sub-line the same way in every report. */
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
 * Counts what happened in a cycle since the previous one. The report is the last of its cycle: its status, or its plan
 * if it has none; for a plan beside a status, all counts are zero. What is no longer listed counts in the area where it
 * was last.
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

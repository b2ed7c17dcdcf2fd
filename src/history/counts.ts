import { statuses, type Status } from '../report/status.ts';
import type { ChangeWord, History, OrderedReport } from './history.ts';

/** How many there are of one kind, items or sub-lines, in one report. */
export interface Tally {
  /** Listed in the report. */
  listed: number;
  /** Listed and open. */
  open: number;
  /** Those listed, by what the report says of them. */
  byStatus: Record<Status, number>;
  /** By what happened since the report before; those no longer listed count here only. All zero for a first report. */
  byChange: Record<ChangeWord, number>;
}

/** Items and, apart from them, sub-lines. */
export interface Tallies {
  items: Tally;
  subLines: Tally;
}

/**
 * Counts what one report lists and what happened in it.
 * @param report of the site.
 * @param history of the site.
 * @returns the numbers of the whole report and, by id, of each area that has any; what is no longer listed counts where
 *   it stood last. A thread counts as an item or as a sub-line the same way in every report.
 */
export function countsOf(report: OrderedReport, history: History): Tallies & { byArea: Map<string, Tallies> } {
  const whole = noTallies();
  const byArea = new Map<string, Tallies>();
  for (const { isItem, appearances, changes } of history.threadsIn(report)) {
    const change = changes.get(report.index);
    const line = change ? change.now : appearances.find((one) => one.report === report);
    const place = line ?? change?.before;
    if (!place) continue;
    const ofArea = byArea.get(place.area) ?? noTallies();
    byArea.set(place.area, ofArea);
    for (const tallies of [whole, ofArea]) {
      const tally = isItem ? tallies.items : tallies.subLines;
      if (change) tally.byChange[change.word]++;
      if (!line) continue;
      tally.listed++;
      if (line.line.open) tally.open++;
      tally.byStatus[line.line.status]++;
    }
  }
  return { ...whole, byArea };
}

function noTallies(): Tallies {
  return { items: noTally(), subLines: noTally() };
}

function noTally(): Tally {
  const byStatus = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  return { listed: 0, open: 0, byStatus, byChange: { new: 0, carried: 0, closed: 0, unlisted: 0 } };
}

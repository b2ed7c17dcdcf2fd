import type { Appearance, Change, CycleReports, History, Thread } from '../history/history.ts';
import { withSubLines } from '../report/report-lines.ts';

interface ItemCycle {
  entry: CycleReports;
  /** Plan before status, as they were presented. */
  appearances: Appearance[];
  /** Since the previous cycle. */
  change: Change | undefined;
}

/** The cycles of an item, oldest first: from the first that lists it to the first that no longer does. */
export function itemCycles(thread: Thread, history: History): ItemCycle[] {
  const first = thread.appearances[0]!.report.cycleIndex;
  const last = Math.max(thread.appearances.at(-1)!.report.cycleIndex, ...thread.cycleChanges.keys());
  return history.cycles.slice(first, last + 1).map((entry, index) => {
    const appearances = thread.appearances.filter(({ report }) => report === entry.plan || report === entry.status);
    return { entry, appearances, change: thread.cycleChanges.get(first + index) };
  });
}

/** The ids of all topics that an item and its sub-lines mentioned, in the order of first mention. */
export function itemTopics(thread: Thread): string[] {
  const lines = withSubLines(thread.appearances.map(({ line }) => line));
  return [...new Set(lines.flatMap(({ topics }) => topics))];
}

import type { Appearance, Change, CycleReports, History, Thread } from '../history/history.ts';
import { withSubLines } from '../report/report-lines.ts';

/** One cycle in the life of an item. */
interface ItemCycle {
  entry: CycleReports;
  /** Plan before status, as they were presented. */
  appearances: Appearance[];
  /** What changed since the previous cycle. */
  change: Change | undefined;
}

/** The life of an item, oldest cycle first: from the first that lists it to the one that no longer does. */
export function itemCycles(thread: Thread, history: History): ItemCycle[] {
  const first = thread.appearances[0]!.report.cycleIndex;
  const last = Math.max(thread.appearances.at(-1)!.report.cycleIndex, ...thread.cycleChanges.keys());
  return history.cycles.slice(first, last + 1).map((entry, index) => {
    const appearances = thread.appearances.filter(({ report }) => report === entry.plan || report === entry.status);
    return { entry, appearances, change: thread.cycleChanges.get(first + index) };
  });
}

/** The ids of the topics that an item and its sub-lines ever mentioned, in the order of first mention. */
export function itemTopics(thread: Thread): string[] {
  const lines = withSubLines(thread.appearances.map(({ line }) => line));
  return [...new Set(lines.flatMap(({ topics }) => topics))];
}

import type { Appearance, Change, CycleReports, History, Thread } from '../history/history.ts';
import { linesWithSubLines } from './report-counts.ts';

/** One cycle in the life of an item. */
export interface ItemCycle {
  entry: CycleReports;
  /** Plan before status, as they were presented. */
  appearances: Appearance[];
  /** The change to show: of the cycle's last report that has one. */
  change: Change | undefined;
  /** In the plan of the cycle, and absent from its status. */
  unaccounted: boolean;
  /** Number of lines, sub-lines included. */
  size: number;
}

/**
 * The life of an item: every cycle from the first that lists it to the one that lists it no longer.
 * @param thread the item.
 * @param history of the site.
 * @returns oldest first.
 */
export function itemCycles(thread: Thread, history: History): ItemCycle[] {
  const first = thread.appearances[0]?.report.index ?? 0;
  const last = Math.max(thread.appearances.at(-1)?.report.index ?? 0, ...thread.changes.keys());
  return history.cycles
    .filter(({ plan, status }) => (status ?? plan)!.index >= first && (plan ?? status)!.index <= last)
    .map((entry) => {
      const appearances = thread.appearances.filter(({ report }) => report === entry.plan || report === entry.status);
      const unaccounted = appearances.length === 1 && appearances[0]?.report === entry.plan && entry.status !== undefined;
      const changeIn = (report: CycleReports['plan']) => report && thread.changes.get(report.index);
      return { entry, appearances, change: changeIn(entry.status) ?? changeIn(entry.plan), unaccounted, size: linesWithSubLines(appearances.map(({ line }) => line)) };
    });
}

/**
 * The topics that an item and its sub-lines ever mentioned.
 * @param thread the item.
 * @returns ids of topics, in the order of their first mention.
 */
export function itemTopics(thread: Thread): string[] {
  const mentions = (lines: Appearance['line'][]): string[] => lines.flatMap((line) => [...line.topics, ...mentions(line.lines)]);
  return [...new Set(mentions(thread.appearances.map(({ line }) => line)))];
}

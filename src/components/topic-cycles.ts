import type { Appearance, CycleReports, History } from '../history/history.ts';
import { roomOf } from './report-counts.ts';

/** The lines of one cycle that mention a topic. */
export interface TopicCycle {
  entry: CycleReports;
  /** Status first, each in the order of its lines. */
  lines: Appearance[];
  count: number;
  /** The room that they take; sub-lines stand for themselves here. */
  size: number;
}

/**
 * Groups the lines that mention a topic by cycle.
 * @param lines in the order of the reports.
 * @param history of the site.
 * @returns newest cycle first; cycles without a mention are left out.
 */
export function topicCycles(lines: readonly Appearance[], history: History): TopicCycle[] {
  const byReport = Map.groupBy(lines, ({ report }) => report);
  return history.cycles
    .map((entry): TopicCycle => {
      const found = [entry.status, entry.plan].flatMap((report) => (report && byReport.get(report)) ?? []);
      return { entry, lines: found, count: found.length, size: roomOf(found.map(({ line }) => ({ ...line, lines: [] }))) };
    })
    .filter(({ count }) => count > 0)
    .reverse();
}

import type { Appearance, CycleReports, History } from '../history/history.ts';

/** The lines of one cycle that mention a topic. */
export interface TopicCycle {
  entry: CycleReports;
  /** Status first, each in the order of its lines. */
  lines: Appearance[];
  size: number;
}

/** Groups the lines that mention a topic, in the order of the reports, by cycle: newest first, without empty ones. */
export function topicCycles(lines: readonly Appearance[], history: History): TopicCycle[] {
  const byCycle = Map.groupBy(lines, ({ report }) => report.cycle);
  // Of hundreds of cycles most mention a topic seldom or never.
  return history.cycles
    .flatMap((entry): TopicCycle[] => {
      const all = byCycle.get(entry.cycle);
      if (!all) return [];
      const found = [
        ...all.filter(({ report }) => report === entry.status),
        ...all.filter(({ report }) => report === entry.plan),
      ];
      return [{ entry, lines: found, size: found.length }];
    })
    .reverse();
}

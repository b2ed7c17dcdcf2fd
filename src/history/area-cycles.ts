import { itemCount } from './counts.ts';
import type { CycleReports, History, OrderedReport } from './history.ts';
import { cycleChangesIn, type ThreadChange } from './report-changes.ts';
import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Section } from '../report/schema/report.ts';

/** What the reports of one cycle say about one area. */
export interface AreaCycle {
  entry: CycleReports;
  /** Status first; without reports that lack the area's heading. */
  reports: { report: OrderedReport; sections: readonly Section[] }[];
  /** Items of the area that are no longer listed. */
  unlisted: ThreadChange[];
  /** Items that moved to another area since the previous cycle. */
  movedAway: ThreadChange[];
  /** Number of items; an item in both reports counts once. */
  count: number;
  /** Number of lines of any level. */
  size: number;
}

/** What each cycle says about an area, newest first, without cycles that say nothing. */
export function areaCycles(area: string, history: History): AreaCycle[] {
  return history.cycles
    .map((entry) => areaCycle(area, entry, history))
    .filter(({ reports, unlisted, movedAway }) => reports.length > 0 || unlisted.length > 0 || movedAway.length > 0)
    .reverse();
}

function areaCycle(area: string, entry: CycleReports, history: History): AreaCycle {
  const reports = [entry.status, entry.plan]
    .filter((report) => report !== undefined)
    .map((report) => ({ report, sections: report.sections.filter((section) => section.area === area) }))
    .filter(({ sections }) => sections.length > 0);
  const sections = reports.flatMap((report) => report.sections);
  const changed = cycleChangesIn(entry.last, history).filter(({ change: { before } }) => before?.area === area);
  const unlisted = changed.filter(({ change }) => change.word === 'unlisted');
  const movedAway = changed.filter(({ change: { now } }) => now && now.area !== area);
  return {
    entry,
    reports,
    unlisted,
    movedAway,
    count: itemCount(sections, history),
    size: withSubLines(topLines(sections)).length + unlisted.length + movedAway.length,
  };
}

import { itemCount } from '../history/counts.ts';
import type { CycleReports, History, OrderedReport } from '../history/history.ts';
import { cycleChangesIn, type ThreadChange } from '../history/report-changes.ts';
import { standingOf } from '../history/standing.ts';
import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Section } from '../report/schema/report.ts';
import { sectionAnchor } from './permalink.ts';
import { sitePath } from './site-path.ts';

/** What the reports of one cycle say about one area. */
export interface AreaCycle {
  entry: CycleReports;
  /** Status first; without reports that lack the area's heading. */
  reports: { report: OrderedReport; sections: Section[] }[];
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

/** How the items stand whose latest line is in an area. */
export function areaStanding(area: string, history: History) {
  return standingOf(
    history.items.filter(({ appearances }) => appearances.at(-1)!.area === area),
    history,
  );
}

/** The path of an area on the page of a cycle: its heading, or the page if no report has one. */
export function areaCyclePath({ entry, reports: [first] }: AreaCycle): string {
  const page = sitePath(`/cycles/${entry.cycle.id}/`);
  if (!first) return page;
  const { report, sections } = first;
  return `${page}#${sectionAnchor(report, report.sections.indexOf(sections[0]!))}`;
}

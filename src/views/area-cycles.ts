import { sectionAnchor } from '../urls/permalink.ts';
import type { CycleReports, History, OrderedReport } from '../history/history.ts';
import type { ItemChange } from '../history/report-changes.ts';
import { standingOf } from '../history/standing.ts';
import type { Section } from '../report/schema/report.ts';
import { sitePath } from '../urls/site-path.ts';
import { itemLines, lineCounts } from './report-counts.ts';

type ChangedItem = Pick<ItemChange, 'thread' | 'change'>;

/** What the reports of one cycle say about one area. */
export interface AreaCycle {
  entry: CycleReports;
  /** Status first; without reports that lack the area's heading. */
  reports: { report: OrderedReport; sections: Section[] }[];
  /** Items of the area that are no longer listed. */
  unlisted: ChangedItem[];
  /** Items that moved to another area since the previous cycle. */
  movedAway: ChangedItem[];
  /** Number of items; an item in both reports counts once. */
  count: number;
  /** Number of lines of any level. */
  size: number;
}

/** What each cycle says about an area, newest first, without cycles that say nothing. */
export function areaCycles(area: string, history: History): AreaCycle[] {
  const changed = Map.groupBy(changedFrom(area, history), ({ cycleIndex }) => cycleIndex);
  return history.cycles
    .map((entry, index) => areaCycle(area, entry, changed.get(index) ?? [], history))
    .filter(({ reports, unlisted, movedAway }) => reports.length > 0 || unlisted.length > 0 || movedAway.length > 0)
    .reverse();
}

/** @param changed items that were in the area in the previous cycle. */
function areaCycle(area: string, entry: CycleReports, changed: readonly ChangedItem[], history: History): AreaCycle {
  const reports = [entry.status, entry.plan]
    .filter((report) => report !== undefined)
    .map((report) => ({ report, sections: report.sections.filter((section) => section.area === area) }))
    .filter(({ sections }) => sections.length > 0);
  const sections = reports.flatMap((report) => report.sections);
  const items = itemLines(sections, history).map((line) => history.appearanceOf.get(line)!);
  const unlisted = changed.filter(({ change }) => change.word === 'unlisted');
  const movedAway = changed.filter(({ change: { now } }) => now && now.area !== area);
  return {
    entry,
    reports,
    unlisted,
    movedAway,
    count: new Set(items.map(({ thread }) => thread)).size,
    size: lineCounts(sections).all + unlisted.length + movedAway.length,
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

/** The changes of all items that were in an area before, by cycle. */
function changedFrom(area: string, { items }: History): (ChangedItem & { cycleIndex: number })[] {
  return items.flatMap((thread) =>
    [...thread.cycleChanges]
      .filter(([, { before }]) => before?.area === area)
      .map(([cycleIndex, change]) => ({ cycleIndex, thread, change })),
  );
}

import type { Change, CycleReports, History, OrderedReport, Thread } from '../history/history.ts';
import { itemLines } from '../history/item-lines.ts';
import type { Report } from '../report/schema/report.ts';
import { sectionAnchor, sectionRoom } from './report-counts.ts';
import { sitePath } from './site-path.ts';

interface Moved {
  thread: Thread;
  change: Change;
}

/** What the reports of one cycle say about one area. */
export interface AreaCycle {
  entry: CycleReports;
  /** Status first; only the reports that have something under the area's heading. */
  reports: { ordered: OrderedReport; sections: Report['sections'] }[];
  /** Items of the area that the cycle's first report lists no longer. */
  unlisted: Moved[];
  /** Items that stood in the area before and that a report of the cycle has in another. */
  movedAway: Moved[];
  /** Number of items; one that both reports list counts once. */
  count: number;
  /** The room that its heading, lines and prose take. */
  size: number;
}

/**
 * Gathers what every cycle says about an area.
 * @param area its id.
 * @param history of the site.
 * @returns newest cycle first; cycles that say nothing about the area are left out.
 */
export function areaCycles(area: string, history: History): readonly AreaCycle[] {
  const byArea = made.get(history) ?? new Map<string, readonly AreaCycle[]>();
  made.set(history, byArea);
  const cycles = byArea.get(area) ?? gather(area, history);
  byArea.set(area, cycles);
  return cycles;
}

/**
 * What an area has now.
 * @param cycles of the area.
 * @param history of the site.
 * @returns the newest report of the site that tells how work stands, with what it has under the area's heading, and the
 *   newest cycle that lists anything there; undefined where none ever did.
 */
export function areaNow(cycles: readonly AreaCycle[], history: History): { report: OrderedReport; sections: Report['sections']; listed: AreaCycle } | undefined {
  const newest = history.cycles.at(-1);
  const report = newest?.status ?? newest?.plan;
  const listed = cycles.find(({ reports }) => reports.length > 0);
  if (!report || !listed) return undefined;
  const sections = cycles.flatMap(({ reports }) => reports).find(({ ordered }) => ordered === report)?.sections ?? [];
  return { report, sections, listed };
}

/** The page of an area has them, and its Markdown. */
const made = new WeakMap<History, Map<string, readonly AreaCycle[]>>();

function gather(area: string, history: History): AreaCycle[] {
  return history.cycles
    .map((entry): AreaCycle => {
      const ordered = [entry.status, entry.plan].filter((report) => report !== undefined);
      const reports = ordered
        .map((one) => ({ ordered: one, sections: one.report.sections.filter((section) => section.area === area) }))
        .filter(({ sections }) => sections.length > 0);
      const all = reports.flatMap(({ sections }) => sections);
      const unlisted = unlistedIn(entry, history).get(area) ?? [];
      const movedAway = movedIn(entry, history).get(area) ?? [];
      // The heading of the cycle takes as much as a line.
      return { entry, reports, unlisted, movedAway, count: new Set(itemLines(all, history).map((line) => history.appearanceOf.get(line)!.thread)).size, size: 1 + all.reduce((sum, section) => sum + sectionRoom(section), 0) + unlisted.length + movedAway.length };
    })
    .filter(({ reports, unlisted, movedAway }) => reports.length > 0 || unlisted.length > 0 || movedAway.length > 0)
    .reverse();
}

/**
 * Where the page of a cycle shows an area.
 * @param cycle of the area.
 * @param report one of its reports; the first that has something under the area's heading.
 * @returns the path with the anchor of the heading; of the page alone where the cycle only lists no longer what stood there.
 */
export function areaCyclePath({ entry, reports }: AreaCycle, report = reports[0]): string {
  const [section] = report?.sections ?? [];
  const anchor = report && section && sectionAnchor(report.ordered, report.ordered.report.sections.indexOf(section));
  return sitePath(`/cycles/${entry.cycle.id}/${anchor === undefined ? '' : `#${anchor}`}`);
}

/** By area, once for all of them. */
function unlistedIn(entry: CycleReports, history: History): ReadonlyMap<string, Moved[]> {
  const known = unlistedOf.get(entry);
  if (known) return known;
  const first = (entry.plan ?? entry.status)!;
  const byArea = Map.groupBy(itemsIn(first, history).filter(({ change }) => change.word === 'unlisted'), ({ change }) => change.before?.area ?? '');
  unlistedOf.set(entry, byArea);
  return byArea;
}

/** By the area that they stood in, once for all of them. */
function movedIn(entry: CycleReports, history: History): ReadonlyMap<string, Moved[]> {
  const known = movedOf.get(entry);
  if (known) return known;
  const all = [entry.plan, entry.status].flatMap((report) => (report ? itemsIn(report, history) : []));
  const byArea = Map.groupBy(all.filter(({ change: { now, before } }) => now && before && now.area !== before.area), ({ change }) => change.before?.area ?? '');
  movedOf.set(entry, byArea);
  return byArea;
}

function itemsIn(report: OrderedReport, history: History): Moved[] {
  return history.threadsIn(report).flatMap((thread) => {
    const change = thread.changes.get(report.index);
    return thread.isItem && change?.before ? [{ thread, change }] : [];
  });
}

const unlistedOf = new WeakMap<CycleReports, ReadonlyMap<string, Moved[]>>();
const movedOf = new WeakMap<CycleReports, ReadonlyMap<string, Moved[]>>();

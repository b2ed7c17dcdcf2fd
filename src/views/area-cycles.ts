import type { Change, CycleReports, History, OrderedReport, Thread } from '../history/history.ts';
import { sectionAnchor } from '../history/cycle-anchors.ts';
import { itemLines } from '../history/item-lines.ts';
import { isUnaccounted } from '../history/unaccounted.ts';
import type { Line, Report } from '../report/schema/report.ts';
import { lineCounts } from './report-counts.ts';
import { sitePath } from '../urls/site-path.ts';

interface Moved {
  thread: Thread;
  change: Change;
}

/** What the reports of one cycle say about one area. */
export interface AreaCycle {
  entry: CycleReports;
  /** Status first; only the reports that have something under the area's heading. */
  reports: { ordered: OrderedReport; sections: Report['sections'] }[];
  /** Its items as they stood at the end of the cycle. */
  standing: Line[];
  /** Items of the area that the cycle lists no longer. */
  unlisted: Moved[];
  /** Items that stood in the area in the cycle before, and stand in another. */
  movedAway: Moved[];
  /** Number of items; one that both reports list counts once. */
  count: number;
  /** Number of lines of any level. */
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
      const listed = itemLines(all, history).map((line) => history.appearanceOf.get(line)!);
      const { unlisted = [], movedAway = [] } = goneFrom(entry, history).get(area) ?? {};
      return {
        entry,
        reports,
        unlisted,
        movedAway,
        standing: listed.filter((one) => one.report === ordered[0] || isUnaccounted(one)).map(({ line }) => line),
        count: new Set(listed.map(({ thread }) => thread)).size,
        size: lineCounts({ sections: all }).all + unlisted.length + movedAway.length,
      };
    })
    .filter(({ reports, unlisted, movedAway }) => reports.length > 0 || unlisted.length > 0 || movedAway.length > 0)
    .reverse();
}

/**
 * Where the page of a cycle shows an area.
 * @param cycle of the area.
 * @param report one of its reports; the first that has something under the area's heading.
 * @returns the path with the anchor of the heading; of the page alone where the cycle only lists no longer what stood
 * there.
 */
export function areaCyclePath({ entry, reports }: AreaCycle, report = reports[0]): string {
  const [section] = report?.sections ?? [];
  const anchor = report && section && sectionAnchor(report.ordered, report.ordered.report.sections.indexOf(section));
  return sitePath(`/cycles/${entry.cycle.id}/${anchor === undefined ? '' : `#${anchor}`}`);
}

/** What is no longer where it stood in the cycle before: by that area, once for all of them. */
function goneFrom(
  entry: CycleReports,
  history: History,
): ReadonlyMap<string, Pick<AreaCycle, 'unlisted' | 'movedAway'>> {
  const known = goneOf.get(entry);
  if (known) return known;
  const reports = [entry.plan, entry.status].filter((report) => report !== undefined);
  const changed = history.threadsIn(...reports).flatMap((thread): Moved[] => {
    const change = thread.cycleChanges.get(reports[0]!.cycleIndex);
    return thread.isItem && change?.before ? [{ thread, change }] : [];
  });
  const byArea = Map.groupBy(changed, ({ change }) => change.before!.area);
  const gone = new Map(
    [...byArea].map(([area, all]) => [
      area,
      {
        unlisted: all.filter(({ change }) => change.word === 'unlisted'),
        movedAway: all.filter(({ change: { now } }) => now && now.area !== area),
      },
    ]),
  );
  goneOf.set(entry, gone);
  return gone;
}

const goneOf = new WeakMap<CycleReports, ReadonlyMap<string, Pick<AreaCycle, 'unlisted' | 'movedAway'>>>();

import type { Content } from '../report/content.ts';
import type { Cycle } from '../report/order.ts';
import type { Line, Report, ReportKind } from '../report/schema/report.ts';
import { teamsOf } from '../report/teams.ts';
import { uncoveredAreas } from './parts.ts';
import { cycleChangesOf } from './changes.ts';
import type { Appearance, CycleReports, History, OrderedReport, Thread, SeriesByArea } from './history.ts';
import { seriesByArea } from './series.ts';
import { Threads } from './threads.ts';

/**
 * Computes the history of a site.
 * @param assumed lines to read as if they had this `continues`.
 */
export function buildHistory(content: Content, assumed: ReadonlyMap<Line, string> = new Map()): History {
  const { reports, cycles } = orderReports(content);
  const threads = new Threads(reports, assumed);
  const seriesOf = seriesByArea(reports);
  for (const thread of threads.all) thread.cycleChanges = cycleChangesOf(thread, { seriesOf });
  const byCycle = threadsByCycle(threads.all, { seriesOf });
  const history: History = {
    statuses: content.statuses,
    reports,
    cycles,
    threads: threads.all,
    items: threads.all.filter(({ isItem }) => isItem),
    appearanceOf: threads.appearanceOf,
    seriesOf,
    threadsIn: ({ cycleIndex }) => byCycle.get(cycleIndex) ?? [],
    find: (path) => threads.find(path),
    conflicts: threads.conflicts,
  };
  for (const appearance of history.appearanceOf.values()) linkReplacements(appearance, history);
  return history;
}

/** Puts reports in order. Those of a cycle that `site.yaml` lacks are left out: reading the content has reported them. */
function orderReports(content: Content): { reports: OrderedReport[]; cycles: CycleReports[] } {
  const reports: OrderedReport[] = [];
  const byKey = Map.groupBy(content.reports, ({ cycle, kind }) => keyOf(cycle, kind));
  const teams = teamsOf(content.site).map(({ id }) => id);
  const placeOf = ({ team = '' }: Report) => teams.indexOf(team);
  const uncoveredIn = uncoveredAreas(content);
  const take = (cycle: Cycle, cycleIndex: number, kind: ReportKind): OrderedReport | undefined => {
    const key = keyOf(cycle.id, kind);
    // Of two files for the same part, which is a mistake that has been reported, the first one counts.
    const byTeam = Map.groupBy(byKey.get(key) ?? [], ({ team }) => team);
    const parts = [...byTeam.values()].map(([part]) => part!).sort((a, b) => placeOf(a) - placeOf(b));
    if (parts.length === 0) return undefined;
    const sections = parts.flatMap((part) => part.sections);
    const place = { index: reports.length, cycleIndex, key, cycle, kind };
    const report = { ...place, parts, sections, ...uncoveredIn(parts), sibling: undefined };
    reports.push(report);
    return report;
  };
  const ordered = content.cycles.map((cycle, index): CycleReports => {
    const [plan, status] = [take(cycle, index, 'plan'), take(cycle, index, 'status')];
    if (plan) plan.sibling = status;
    if (status) status.sibling = plan;
    return { cycle, plan, status, last: (status ?? plan)! };
  });
  return { reports, cycles: ordered };
}

function keyOf(cycle: string, kind: ReportKind): string {
  return `${cycle}/${kind}`;
}

/**
 * The threads that each cycle or one of the two before it lists, of those that cover their area. No comparison with the
 * previous report looks further back.
 */
function threadsByCycle(
  threads: readonly Thread[],
  { seriesOf }: SeriesByArea,
): ReadonlyMap<number, readonly Thread[]> {
  const byCycle = new Map<number, Thread[]>();
  for (const thread of threads) {
    const near = thread.appearances.flatMap((appearance) => {
      const { cycleIndex } = appearance.report;
      const series = seriesOf(appearance);
      const next = series.cycleAfter(cycleIndex);
      return [cycleIndex, next, next === undefined ? undefined : series.cycleAfter(next)];
    });
    for (const index of new Set(near)) {
      if (index === undefined) continue;
      byCycle.set(index, byCycle.get(index) ?? []);
      byCycle.get(index)!.push(thread);
    }
  }
  return byCycle;
}

function linkReplacements({ line, thread }: Appearance, history: History): void {
  for (const id of line.tag.replacedBy) {
    const replacement = history.find(id);
    if (!replacement || replacement === thread || thread.replacedBy.includes(replacement)) continue;
    thread.replacedBy.push(replacement);
    replacement.replaces.push(thread);
  }
}

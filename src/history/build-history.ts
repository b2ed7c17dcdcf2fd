import type { Content } from '../report/content.ts';
import type { Cycle } from '../report/order.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import { cycleChangesOf } from './changes.ts';
import type { Appearance, CycleReports, History, OrderedReport, Thread } from './history.ts';
import { Threads } from './threads.ts';

/**
 * Computes the history of a site.
 * @param assumed lines to read as if they had this `continues`.
 */
export function buildHistory(content: Content, assumed: ReadonlyMap<Line, string> = new Map()): History {
  const { reports, cycles } = orderReports(content);
  const threads = new Threads(reports, assumed);
  for (const thread of threads.all) thread.cycleChanges = cycleChangesOf(thread, cycles.length);
  const byCycle = threadsByCycle(threads.all);
  const history: History = {
    statuses: content.statuses,
    reports,
    cycles,
    threads: threads.all,
    items: threads.all.filter(({ isItem }) => isItem),
    appearanceOf: threads.appearanceOf,
    threadsIn: ({ cycleIndex }) => byCycle.get(cycleIndex) ?? [],
    find: (path) => threads.find(path),
    conflicts: threads.conflicts,
  };
  for (const appearance of history.appearanceOf.values()) linkReplacements(appearance, history);
  return history;
}

/** Puts reports in order. Those of a cycle that `site.yaml` lacks are left out: reading the content has reported them. */
function orderReports({ cycles, reports: all }: Content): { reports: OrderedReport[]; cycles: CycleReports[] } {
  const reports: OrderedReport[] = [];
  const take = (cycle: Cycle, cycleIndex: number, kind: ReportKind): OrderedReport | undefined => {
    const fields = all.find((one) => one.cycle === cycle.id && one.kind === kind);
    if (!fields) return undefined;
    const key = `${cycle.id}/${kind}`;
    const report = { ...fields, index: reports.length, cycleIndex, key, cycle, sibling: undefined };
    reports.push(report);
    return report;
  };
  const ordered = cycles.map((cycle, index): CycleReports => {
    const [plan, status] = [take(cycle, index, 'plan'), take(cycle, index, 'status')];
    if (plan) plan.sibling = status;
    if (status) status.sibling = plan;
    return { cycle, plan, status, last: (status ?? plan)! };
  });
  return { reports, cycles: ordered };
}

/** The threads that each cycle or one of the two before it lists. No comparison with the previous report looks further back. */
function threadsByCycle(threads: readonly Thread[]): ReadonlyMap<number, readonly Thread[]> {
  const byCycle = new Map<number, Thread[]>();
  for (const thread of threads) {
    const listed = thread.appearances.map(({ report }) => report.cycleIndex);
    for (const index of new Set(listed.flatMap((index) => [index, index + 1, index + 2]))) {
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

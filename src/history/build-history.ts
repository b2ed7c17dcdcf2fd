import type { Content } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import type { Cycle } from '../report/order.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import { cycleChangesOf } from './changes.ts';
import { lineDiagnostic, replacedByUnknown, unmatchedNotes } from './cross-report-diagnostics.ts';
import type { Appearance, CycleReports, History, OrderedReport, Thread } from './history.ts';
import { lineBefore } from './related-lines.ts';
import { Threads } from './threads.ts';

/**
 * Computes the history of a site, and the diagnostics that need more than one report.
 * @param assumed lines to read as if they had this `continues`.
 */
export function buildHistory(
  content: Content,
  assumed: ReadonlyMap<Line, string> = new Map(),
): { history: History; diagnostics: Diagnostic[] } {
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
  };
  const ofLines = [...history.appearanceOf.values()].flatMap((appearance) => [
    ...linkReplacements(appearance, history),
    ...checkAdded(appearance),
  ]);
  const diagnostics = [...threads.diagnostics, ...ofLines, ...unmatchedNotes(content, history)];
  return { history, diagnostics: sortDiagnostics(diagnostics) };
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

function linkReplacements(appearance: Appearance, history: History): Diagnostic[] {
  const { line, thread } = appearance;
  const unknown = line.tag.replacedBy.filter((id) => {
    const replacement = history.find(id);
    if (!replacement || replacement === thread) return true;
    if (!thread.replacedBy.includes(replacement)) {
      thread.replacedBy.push(replacement);
      replacement.replaces.push(thread);
    }
    return false;
  });
  return unknown.length === 0 ? [] : [replacedByUnknown(appearance, unknown, history)];
}

/** A first report has nothing to check `added` against. Reopened work is new. */
function checkAdded(appearance: Appearance): Diagnostic[] {
  const { line, report } = appearance;
  const before = lineBefore(appearance);
  const wasOpen = before?.report.index === report.index - 1 && before.line.open;
  if (!line.tag.added || !wasOpen) return [];
  const found = `added on ${quote(line.text)}, which the previous report lists too`;
  const expected = 'no added; what is new is computed from the reports';
  return [lineDiagnostic(appearance, 'added-not-new', found, expected, { ...line.tag, added: false })];
}

/** Which reports a page of changes compares: its URL says it, as `/cycles/f25b/changes/?since=f23a`. */
import type { OrderedReport } from '../history/history.ts';

/** Two reports to compare. */
interface Comparison {
  report: OrderedReport;
  since: OrderedReport;
  /** What the URL names in vain: a report that cannot be compared, or no report. `since` is the previous report then. */
  wrong?: OrderedReport | string;
}

/**
 * Reads the query of a page of changes. The name of a cycle stands for its last report, `f25b/plan` for its plan;
 * `report=plan` is the plan of the page's cycle if it has a status report too.
 */
export function readComparison(search: string, cycle: string, reports: readonly OrderedReport[]): Comparison {
  const query = new URLSearchParams(search);
  const find = (name: string) => reports.findLast(({ key, cycle: { id } }) => key === name || id === name);
  const last = find(cycle)!;
  const kind = query.get('report');
  const asked = kind === null ? last : find(`${cycle}/${kind.toLowerCase()}`);
  // Nothing is earlier than the first report.
  const report = asked && asked.index > 0 ? asked : last;
  const before = reports[report.index - 1]!;
  if (asked !== report) return { report, since: before, wrong: asked ?? kind! };
  const name = query.get('since');
  if (name === null) return { report, since: before };
  const since = find(name.toLowerCase());
  if (since && since.index < report.index) return { report, since };
  return { report, since: before, wrong: since ?? name };
}

/** The URL of a comparison from the root of the site; one with the previous report needs no `since`. */
export function comparisonUrl({ report, since }: Pick<Comparison, 'report' | 'since'>): string {
  const query = [
    ...(isLast(report) ? [] : [`report=${report.kind}`]),
    ...(since.index === report.index - 1 ? [] : [`since=${isLast(since) ? since.cycle.id : since.key}`]),
  ];
  return `/cycles/${report.cycle.id}/changes/${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Whether the name of its cycle stands for a report. */
function isLast({ kind, sibling }: OrderedReport): boolean {
  return kind === 'status' || !sibling;
}

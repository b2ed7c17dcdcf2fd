import type { Content } from '../report/content.ts';
import type { CycleReports, OrderedReport } from './history.ts';

/**
 * Puts the reports of a site in order, oldest first: by cycle, and within a cycle plan before status. Reports of a
 * cycle that is not in `site.yaml` are left out; reading the content has reported them.
 */
export function orderReports(content: Content): { reports: OrderedReport[]; cycles: CycleReports[] } {
  const reports: OrderedReport[] = [];
  const cycles = content.cycles.map((cycle, cycleIndex): CycleReports => {
    const takeReport = (kind: 'plan' | 'status'): OrderedReport | undefined => {
      const fields = content.reports.find((candidate) => candidate.cycle === cycle.id && candidate.kind === kind);
      if (!fields) return undefined;
      const key = `${cycle.id}/${kind}`;
      const report: OrderedReport = { ...fields, index: reports.length, cycleIndex, key, cycle, sibling: undefined };
      reports.push(report);
      return report;
    };
    const plan = takeReport('plan');
    const status = takeReport('status');
    if (plan) plan.sibling = status;
    if (status) status.sibling = plan;
    return { cycle, plan, status };
  });
  return { reports, cycles };
}

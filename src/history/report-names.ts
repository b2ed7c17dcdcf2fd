/** How a report is named. */
import type { OrderedReport } from './history.ts';

type Named = Pick<OrderedReport, 'cycle' | 'report'>;

/** `F23A status`: the short name. */
export function reportLabel({ cycle, report }: Named): string {
  return `${cycle.label} ${report.kind}`;
}

/** `Status of F23A`, `Plan for F23A`: a heading. */
export function reportHeading({ cycle, report }: Named): string {
  return `${report.kind === 'plan' ? 'Plan for' : 'Status of'} ${cycle.label}`;
}

/** `the status of F23A`: part of a sentence. */
export function reportName({ cycle, report }: Named): string {
  return `the ${report.kind} ${report.kind === 'plan' ? 'for' : 'of'} ${cycle.label}`;
}

import type { OrderedReport } from '../history/history.ts';

/**
 * How a report is named in a sentence.
 * @param report in its place in the order.
 * @returns such as `the status of F23A`.
 */
export function reportName({ report, cycle }: OrderedReport): string {
  return `the ${report.kind} ${report.kind === 'plan' ? 'for' : 'of'} ${cycle.label}`;
}

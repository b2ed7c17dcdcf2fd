import type { OrderedReport } from './history.ts';

/**
 * A report in two words, as people call it; `reportName` of pages has it as a part of a sentence.
 * @param report in its place in the order.
 * @returns such as `F23A status`.
 */
export function reportLabel({ cycle, report }: Pick<OrderedReport, 'cycle' | 'report'>): string {
  return `${cycle.label} ${report.kind}`;
}

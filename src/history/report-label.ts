import type { OrderedReport } from './history.ts';

/** A report in two words, such as `F23A status`; `reportName` of pages has it as a part of a sentence. */
export function reportLabel({ cycle, report }: Pick<OrderedReport, 'cycle' | 'report'>): string {
  return `${cycle.label} ${report.kind}`;
}

import type { OrderedReport } from './history.ts';

/** `F23A status`: how messages name a report. */
export function reportLabel({ cycle, kind }: Pick<OrderedReport, 'cycle' | 'kind'>): string {
  return `${cycle.label} ${kind}`;
}

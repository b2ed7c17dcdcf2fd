/** How a report is named. */
import type { OrderedReport } from './history.ts';

type Named = Pick<OrderedReport, 'cycle' | 'kind'>;

/** `F23A status`: the short name. */
export function reportLabel({ cycle, kind }: Named): string {
  return `${cycle.label} ${kind}`;
}

/** `Status of F23A`, `Plan for F23A`: a heading. */
export function reportHeading({ cycle, kind }: Named): string {
  return `${kind === 'plan' ? 'Plan for' : 'Status of'} ${cycle.label}`;
}

/** `the status of F23A`: part of a sentence. */
export function reportName({ cycle, kind }: Named): string {
  return `the ${kind} ${kind === 'plan' ? 'for' : 'of'} ${cycle.label}`;
}

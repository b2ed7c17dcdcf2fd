import type { Appearance } from './history.ts';

/** Whether a line is in the plan of a cycle and missing in its status. */
export function isUnaccounted({ report, thread }: Appearance): boolean {
  const { sibling } = report;
  return (
    report.kind === 'plan' && sibling !== undefined && !thread.appearances.some((other) => other.report === sibling)
  );
}

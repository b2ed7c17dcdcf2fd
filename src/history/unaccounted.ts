import type { Appearance } from './history.ts';

/**
 * Whether a line of a plan is missing in the status of the same cycle.
 * @param appearance the line.
 * @returns false for lines of a status, and where the cycle has none.
 */
export function isUnaccounted({ report, thread }: Appearance): boolean {
  const { sibling } = report;
  return (
    report.report.kind === 'plan' &&
    sibling !== undefined &&
    !thread.appearances.some((other) => other.report === sibling)
  );
}

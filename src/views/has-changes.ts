import type { CycleReports } from '../history/history.ts';

/**
 * Whether the page of changes of a cycle has any: it is compared with a report before, its own plan included.
 * @param index of the cycle.
 * @param cycles oldest first.
 * @returns false for a first cycle with one report.
 */
export function hasChanges(index: number, cycles: readonly CycleReports[]): boolean {
  const { plan, status } = cycles[index]!;
  return index > 0 || (plan !== undefined && status !== undefined);
}

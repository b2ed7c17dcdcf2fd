import type { CycleReports } from '../history/history.ts';

/** Whether a cycle has changes to show: there is an earlier report, if only its own plan. */
export function hasChanges(index: number, cycles: readonly CycleReports[]): boolean {
  const { plan, status } = cycles[index]!;
  return index > 0 || (plan !== undefined && status !== undefined);
}

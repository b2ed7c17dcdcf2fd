import type { Appearance, Change } from './history.ts';

/**
 * The change of a cycle since the cycle before, for the line that says how the work stood at its end. The line of a plan
 * has none if the status has the work as well.
 */
export function cycleChangeAt(appearance: Appearance): Change | undefined {
  const change = appearance.thread.cycleChanges.get(appearance.report.cycleIndex);
  return change?.now === appearance ? change : undefined;
}

import type { Appearance, Change } from './history.ts';

/**
 * What is said beside a line where cycles are compared. Of a cycle with both reports the plan line says nothing where
 * the status has the work as well: it stood at the end of the cycle as the status says.
 * @param appearance the line.
 * @returns the change of its cycle since the cycle before; undefined where nothing happened, or another line says how
 * the work stood.
 */
export function cycleChangeAt(appearance: Appearance): Change | undefined {
  const change = appearance.thread.cycleChanges.get(appearance.report.cycleIndex);
  return change?.now === appearance ? change : undefined;
}

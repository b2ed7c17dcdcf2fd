/** How a line stands in its cycle: its change, whether the status accounts for it, and the sub-lines it lost. */
import type { Appearance, Change, History } from './history.ts';
import { lineIn } from './related-lines.ts';

/**
 * The change of a cycle since the previous one, for the line that says how the work stood at its end. A plan's line
 * has none if the status has the work as well.
 */
export function cycleChangeAt(appearance: Appearance): Change | undefined {
  const change = appearance.thread.cycleChanges.get(appearance.report.cycleIndex);
  return change?.now === appearance ? change : undefined;
}

/** Whether a line is in the plan of a cycle and missing in its status. */
export function isUnaccounted({ report: { kind, sibling }, thread }: Appearance): boolean {
  return kind === 'plan' && sibling !== undefined && !lineIn(sibling, thread);
}

/**
 * The sub-lines that a line had in the previous cycle, and that its cycle no longer lists though they were open: their
 * last lines, without those below another lost one. Only the line that says how its work stood at the end of the cycle
 * has any.
 */
export function lostSubLines(appearance: Appearance, history: Pick<History, 'appearanceOf'>): Appearance[] {
  const { appearances } = appearance.thread;
  const index = appearance.report.cycleIndex;
  if (appearances.findLast(({ report }) => report.cycleIndex === index) !== appearance) return [];
  const lostBelow = ({ line }: Appearance): Appearance[] =>
    line.lines.flatMap((sub) => {
      const subLine = history.appearanceOf.get(sub);
      if (!subLine) return [];
      const change = subLine.thread.cycleChanges.get(index);
      if (change?.word !== 'unlisted') return lostBelow(subLine);
      return subLine === change.before ? subLine : [];
    });
  return appearances.filter(({ report }) => report.cycleIndex === index - 1).flatMap(lostBelow);
}

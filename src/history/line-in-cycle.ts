/** How a line stands in its cycle: its change, whether the status accounts for it, and the sub-lines it lost. */
import type { Appearance, Change, History } from './history.ts';
import { lineIn } from './related-lines.ts';

/** The change since the previous cycle. A line of a plan has none if the status lists the work too. */
export function cycleChangeAt(appearance: Appearance): Change | undefined {
  const change = appearance.thread.cycleChanges.get(appearance.report.cycleIndex);
  return change?.now === appearance ? change : undefined;
}

/** Whether a line is in the plan of a cycle and missing in its status. */
export function isUnaccounted({ report: { kind, sibling }, thread }: Appearance): boolean {
  return kind === 'plan' && sibling !== undefined && !lineIn(sibling, thread);
}

/**
 * The last lines of the open sub-lines that a line had in the previous cycle and that its cycle no longer lists, without
 * those below another lost one. A line of a plan has none if the status lists the work too.
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

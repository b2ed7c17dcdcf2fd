import type { Appearance, History } from './history.ts';

/**
 * The sub-lines that a line had in the cycle before, and that its cycle no longer lists though they were open: their
 * last lines, without those below another lost one. Only the line that says how its work stood at the end of the cycle
 * has any.
 */
export function lostSubLines(appearance: Appearance, history: Pick<History, 'appearanceOf'>): Appearance[] {
  const { appearances } = appearance.thread;
  const index = appearance.report.cycleIndex;
  if (appearances.findLast(({ report }) => report.cycleIndex === index) !== appearance) return [];
  const lost = ({ line }: Appearance): Appearance[] =>
    line.lines.flatMap((sub) => {
      const below = history.appearanceOf.get(sub);
      if (!below) return [];
      const change = below.thread.cycleChanges.get(index);
      return change?.word === 'unlisted' ? [below].filter((one) => one === change.before) : lost(below);
    });
  return appearances.filter(({ report }) => report.cycleIndex === index - 1).flatMap(lost);
}

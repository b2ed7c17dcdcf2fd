import type { Appearance, History } from './history.ts';

/**
 * The sub-lines that a line had in the cycle before and that its own cycle no longer lists, though they were open.
 * @param appearance the line that says how its work stood at the end of the cycle; any other has none.
 * @returns their last lines, in order, without those below another that is lost too.
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

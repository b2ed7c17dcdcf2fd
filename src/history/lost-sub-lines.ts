import type { Appearance, History } from './history.ts';

/**
 * The sub-lines that a line had in the report before and has no longer, though they were open.
 * @param appearance the line as this report has it.
 * @param history of the site.
 * @returns their last lines, in order; of one that stood below another that is lost too, nothing is said.
 */
export function lostSubLines({ thread, report }: Appearance, history: History): Appearance[] {
  const before = thread.appearances.find((one) => one.report.index === report.index - 1);
  const lost = ({ line }: Appearance): Appearance[] =>
    line.lines.flatMap((sub) => {
      const above = history.appearanceOf.get(sub);
      if (!above) return [];
      return above.thread.changes.get(report.index)?.word === 'unlisted' ? [above] : lost(above);
    });
  return before ? lost(before) : [];
}

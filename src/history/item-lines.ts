import type { Line } from '../report/schema/report.ts';
import type { History } from './history.ts';

/**
 * The lines that are items. A thread counts as an item the same way in every report (`counts.ts`): also where it stands as a sub-line.
 * @param lines of a report, of one level.
 * @param history of the site.
 * @returns those of any level that some report has at the top, in order.
 */
export function itemLines(lines: readonly Line[], history: Pick<History, 'appearanceOf'>): Line[] {
  return lines.flatMap((line) => [...(history.appearanceOf.get(line)?.thread.isItem ? [line] : []), ...itemLines(line.lines, history)]);
}

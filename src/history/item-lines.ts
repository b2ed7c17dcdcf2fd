import type { Line, Section } from '../report/schema/report.ts';
import { topLines } from '../report/lines/top-lines.ts';
import type { History } from './history.ts';

/**
 * The lines that are items. A thread counts as an item the same way in every report (`counts.ts`): also where it stands
 * as a sub-line.
 * @param sections of a report.
 * @param history of the site.
 * @returns those of any level that some report has at the top, in order.
 */
export function itemLines(sections: readonly Section[], history: Pick<History, 'appearanceOf'>): Line[] {
  const items = (lines: readonly Line[]): Line[] =>
    lines.flatMap((line) => [...(history.appearanceOf.get(line)?.thread.isItem ? [line] : []), ...items(line.lines)]);
  return items(topLines(sections));
}

/**
 * Counts the lines that are no items, to any depth.
 * @param sections of a report.
 * @param history of the site.
 * @returns how many sub-lines there are.
 */
export function countSubLines(sections: readonly Section[], history: Pick<History, 'appearanceOf'>): number {
  const count = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + 1 + count(line.lines), 0);
  return count(topLines(sections)) - itemLines(sections, history).length;
}

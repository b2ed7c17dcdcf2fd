import type { Line, Section } from '../report/schema/report.ts';
import { topLines } from '../report/lines/top-lines.ts';
import type { History } from './history.ts';

/** The lines of a report that are items, at any level: an item is one even where it is listed as a sub-line. */
export function itemLines(sections: readonly Section[], history: Pick<History, 'appearanceOf'>): Line[] {
  const items = (lines: readonly Line[]): Line[] =>
    lines.flatMap((line) => [...(history.appearanceOf.get(line)?.thread.isItem ? [line] : []), ...items(line.lines)]);
  return items(topLines(sections));
}

/** Counts the lines of a report that are not items, to any depth. */
export function countSubLines(sections: readonly Section[], history: Pick<History, 'appearanceOf'>): number {
  const count = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + 1 + count(line.lines), 0);
  return count(topLines(sections)) - itemLines(sections, history).length;
}

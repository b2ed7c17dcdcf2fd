import { topLines, withSubLines } from '../report/lines/top-lines.ts';
import type { Line, Section } from '../report/schema/report.ts';
import type { History } from './history.ts';

/** The lines of a report that are items, at any level: an item is one even if it is listed as a sub-line. */
export function itemLines(sections: readonly Section[], history: Pick<History, 'appearanceOf'>): Line[] {
  return withSubLines(topLines(sections)).filter((line) => history.appearanceOf.get(line)?.thread.isItem);
}

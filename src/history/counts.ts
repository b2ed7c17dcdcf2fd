import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Section } from '../report/schema/report.ts';
import type { Appearance, ChangeWord, History, OrderedReport, Placed } from './history.ts';
import { isUnaccounted } from './related-lines.ts';
import { cycleChangesIn, itemsByChange } from './report-changes.ts';

/** Numbers of items, or of sub-lines, in one report. */
interface Tally {
  listed: number;
  open: number;
  /** By the id of the status. */
  byStatus: Record<string, number>;
}

/** The numbers of a report. A thread that is an item anywhere counts as an item in every report. */
interface Counts {
  items: Tally;
  subLines: Tally;
  /** The numbers of the items in each area, by its id. */
  byArea: ReadonlyMap<string, Tally>;
}

/** Counts what one report lists, or a part of it. */
export function countsOf({ sections }: Pick<OrderedReport, 'sections'>, history: History): Counts {
  const lines = linesOf(sections, history);
  const items = lines.filter(({ thread }) => thread.isItem);
  const tallyOf = (some: readonly Appearance[]): Tally => ({
    listed: some.length,
    open: some.filter(({ line }) => line.open).length,
    byStatus: Object.fromEntries(
      history.statuses.map(({ id }) => [id, some.filter(({ line }) => line.status.id === id).length]),
    ),
  });
  const byArea = [...Map.groupBy(items, ({ area }) => area)];
  return {
    items: tallyOf(items),
    subLines: tallyOf(lines.filter(({ thread }) => !thread.isItem)),
    byArea: new Map(byArea.map(([area, some]) => [area, tallyOf(some)])),
  };
}

/** How many items some sections list. An item in the sections of two reports counts once. */
export function itemCount(sections: readonly Section[], history: History): number {
  const threads = linesOf(sections, history).map(({ thread }) => thread);
  return new Set(threads.filter(({ isItem }) => isItem)).size;
}

/** The lines of some sections, each before its sub-lines. */
export function linesOf(sections: readonly Section[], { appearanceOf }: History): Appearance[] {
  return withSubLines(topLines(sections)).map((line) => appearanceOf.get(line)!);
}

/** Numbers of items to which something happened in a cycle. */
export interface ChangeTally {
  /** By change since the previous cycle; all zero for a first cycle. */
  byChange: Record<ChangeWord, number>;
  /** In the plan but not in the status. They have a change as well, except in the first cycle. */
  unaccounted: number;
}

/**
 * Counts what happened in the cycle of a report. For a plan beside a status, all counts are zero.
 * @param isCounted whether a line counts.
 */
export function changeCountsOf(
  report: OrderedReport,
  history: History,
  isCounted: (line: Placed) => boolean = () => true,
): ChangeTally {
  const { kind, sibling } = report;
  const changes = cycleChangesIn(report, history);
  const planned = kind === 'status' && sibling ? linesOf(sibling.sections, history) : [];
  return {
    byChange: itemsByChange(changes.filter(({ change: { now, before } }) => isCounted((now ?? before)!))),
    unaccounted: planned.filter((line) => line.thread.isItem && isUnaccounted(line) && isCounted(line)).length,
  };
}

import type { Line } from '../report/schema/report.ts';
import type { CycleReports, History, Thread } from './history.ts';
import { itemOf } from './related-lines.ts';
import { standingOf, type Standing } from './standing.ts';

/** Open work that has stayed the same for so many cycles is stale. */
const cyclesUnchanged = 3;

/** An open item whose words and status have not changed for some cycles. */
export interface StaleItem extends Standing {
  /** The last cycle that changed anything. */
  since: CycleReports;
  /** How many cycles came after it. */
  cycles: number;
}

/**
 * The open items that have not changed for three cycles or more, sub-lines included; those unchanged longest come first.
 * There are none if no report records the status of open work.
 */
export function staleItems(history: History): StaleItem[] {
  if (!recordsStatuses(history)) return [];
  const subLines = Map.groupBy(
    history.threads.filter(({ isItem }) => !isItem),
    itemOf,
  );
  const newest = history.cycles.length - 1;
  return standingOf(history.items, history)
    .open.map((standing) => {
      const index = Math.max(...[standing.thread, ...(subLines.get(standing.thread) ?? [])].map(lastChange));
      return { ...standing, since: history.cycles[index]!, cycles: newest - index };
    })
    .filter(({ cycles }) => cycles >= cyclesUnchanged)
    .sort((a, b) => b.cycles - a.cycles);
}

/** The index of the last cycle that changed anything about a thread. Plans say nothing of the status. */
function lastChange({ appearances, cycleChanges }: Thread): number {
  const lines = new Map(appearances.map((appearance) => [appearance.report.cycleIndex, appearance]));
  let said: string | undefined;
  let last = 0;
  for (const index of [...new Set([...lines.keys(), ...cycleChanges.keys()])].sort((a, b) => a - b)) {
    const { report, line } = lines.get(index) ?? {};
    const says = report?.kind === 'status' ? saidBy(line!) : said;
    const { word = 'carried', marks = [] } = cycleChanges.get(index) ?? {};
    if (
      index === appearances[0]!.report.cycleIndex ||
      word !== 'carried' ||
      marks.includes('reworded') ||
      says !== said
    )
      last = index;
    said = says;
  }
  return last;
}

/** All that a line of a status report says, without its sub-lines. */
function saidBy({ status, text, body, tag: { reason, evidence } }: Line): string {
  return JSON.stringify([status.id, text, body, reason, evidence]);
}

function recordsStatuses({ appearanceOf }: History): boolean {
  return [...appearanceOf.keys()].some(
    ({ status: { id, closed } }) => !closed && id !== 'planned' && id !== 'unrecorded',
  );
}

import { additionsIn } from '../report/schema/item-tag.ts';
import type { Line } from '../report/schema/report.ts';
import type { CycleReports, History, Thread } from './history.ts';
import { itemOf } from './related-lines.ts';
import { standingOf, type Standing } from './standing.ts';

/** Open work is stale once nothing about it has changed for this many cycles. */
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
  const changes = [...cycleChanges].filter(([, { word, marks }]) => word !== 'carried' || marks.includes('reworded'));
  const statuses = appearances.filter(({ report }) => report.kind === 'status');
  const differing = statuses.filter(
    ({ line }, index) => index === 0 || saidBy(line) !== saidBy(statuses[index - 1]!.line),
  );
  const cycles = [appearances[0]!, ...differing].map(({ report }) => report.cycleIndex);
  return Math.max(...cycles, ...changes.map(([index]) => index));
}

/** All that a line of a status report says, without its sub-lines. */
function saidBy({ status, text, body, tag }: Line): string {
  return JSON.stringify([status.id, text, body, additionsIn(tag), tag.due?.day]);
}

function recordsStatuses({ appearanceOf }: History): boolean {
  return [...appearanceOf.keys()].some(
    ({ status: { id, closed } }) => !closed && id !== 'planned' && id !== 'unrecorded',
  );
}

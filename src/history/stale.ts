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
 * A team has none if no report of it records the status of open work.
 */
export function staleItems(history: History): StaleItem[] {
  const recording = recordingTeams(history);
  const subLines = Map.groupBy(
    history.threads.filter(({ isItem }) => !isItem),
    itemOf,
  );
  return standingOf(history.items, history)
    .open.filter(({ life }) => recording.has(life.latest.part.team))
    .map((standing) => {
      const index = Math.max(...[standing.thread, ...(subLines.get(standing.thread) ?? [])].map(lastChange));
      const cycles = history.seriesOf(standing.life.latest).cyclesAfter(index);
      return { ...standing, since: history.cycles[index]!, cycles };
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

/** The teams that record the status of open work; undefined among them stands for the only team. */
function recordingTeams({ appearanceOf }: History): ReadonlySet<string | undefined> {
  const recorded = [...appearanceOf.values()].filter(
    ({
      line: {
        status: { id, closed },
      },
    }) => !closed && id !== 'planned' && id !== 'unrecorded',
  );
  return new Set(recorded.map(({ part }) => part.team));
}

import type { Appearance, CycleReports, History, Thread } from './history.ts';
import { lineAbove, lineIn } from './related-lines.ts';
import { covers } from './series.ts';

/** What can become of planned work, in the order in which pages list it. */
export const outcomes = ['delivered', 'unfinished', 'dropped', 'unaccounted', 'unplanned'] as const;

/** What became of planned work. */
export type Outcome = (typeof outcomes)[number];

/** What became of one thread between the plan and the status of a cycle. */
export interface OutcomeEntry {
  outcome: Outcome;
  thread: Thread;
  /** Missing if the work was unplanned. */
  plan?: Appearance;
  /** Missing if the status does not account for it. */
  status?: Appearance;
}

/** The plan of a cycle against its status. All numbers count items, not sub-lines. */
export interface Outcomes {
  planned: number;
  counts: Record<Outcome, number>;
  /** From 0 to 1; not recorded if the status of any planned item is not. */
  shareDelivered: number | 'not recorded';
  items: OutcomeEntry[];
  subLines: OutcomeEntry[];
}

/**
 * Compares the plan of a cycle with its status; undefined if one is missing. Entries are in the order of first lines. Areas
 * that one of the two does not cover are left out.
 */
export function outcomesOf({ plan, status }: CycleReports, history: History): Outcomes | undefined {
  if (!plan || !status) return undefined;
  const entries = history.threadsIn(status).flatMap((thread): OutcomeEntry[] => {
    const inPlan = lineIn(plan, thread);
    const inStatus = lineIn(status, thread);
    if (!inPlan && !inStatus) return [];
    if (!inStatus && !covers(status, inPlan!)) return [];
    if (!inPlan && !covers(plan, inStatus!)) return [];
    const outcome = inPlan ? plannedOutcome(inStatus) : 'unplanned';
    return [{ outcome, thread, ...(inPlan && { plan: inPlan }), ...(inStatus && { status: inStatus }) }];
  });
  const items = entries.filter(({ thread }) => thread.isItem);
  const planned = items.filter((entry) => entry.plan);
  const count = (outcome: Outcome) => items.filter((entry) => entry.outcome === outcome).length;
  // Below a closed line, sub-lines need no status.
  const isUnknown = ({ outcome, status }: OutcomeEntry) =>
    outcome === 'unfinished' && status?.line.status.id === 'unrecorded';
  const isRecorded = planned.length > 0 && !planned.some(isUnknown);
  return {
    planned: planned.length,
    counts: Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>,
    shareDelivered: isRecorded ? count('delivered') / planned.length : 'not recorded',
    items,
    subLines: entries.filter(({ thread }) => !thread.isItem),
  };
}

/**
 * What became of planned work, given its line in the status. An unmarked sub-line of a closed line is closed with it.
 */
export function plannedOutcome(status: Appearance | undefined): Outcome {
  if (!status) return 'unaccounted';
  const { line } = status;
  if (line.status.closed) return line.status.closed;
  if (line.open) return 'unfinished';
  return plannedOutcome(lineAbove(status));
}

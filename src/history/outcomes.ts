import type { Appearance, CycleReports, History, Thread } from './history.ts';
import { lineAbove, lineIn } from './related-lines.ts';

/** What became of planned work, for cycles with both reports, in the order in which pages list them. */
export const outcomes = ['delivered', 'unfinished', 'dropped', 'unaccounted', 'unplanned'] as const;

/** One outcome. */
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

/** Planned against delivered. Items and sub-lines are counted apart. */
export interface Outcomes {
  /** Number of items in the plan. */
  planned: number;
  counts: Record<Outcome, number>;
  /** Delivered items by planned ones, from 0 to 1; not recorded if the status of any planned item is not. */
  shareDelivered: number | 'not recorded';
  items: OutcomeEntry[];
  subLines: OutcomeEntry[];
}

/** Compares the plan of a cycle with its status, in the order of first lines; undefined if one is missing. */
export function outcomesOf({ plan, status }: CycleReports, history: History): Outcomes | undefined {
  if (!plan || !status) return undefined;
  const entries = history.threadsIn(status).flatMap((thread): OutcomeEntry[] => {
    const inPlan = lineIn(plan, thread);
    const inStatus = lineIn(status, thread);
    if (!inPlan && !inStatus) return [];
    const outcome = inPlan ? plannedOutcome(inStatus) : 'unplanned';
    return [{ outcome, thread, ...(inPlan && { plan: inPlan }), ...(inStatus && { status: inStatus }) }];
  });
  const items = entries.filter(({ thread }) => thread.isItem);
  const planned = items.filter((entry) => entry.plan);
  const count = (outcome: Outcome) => items.filter((entry) => entry.outcome === outcome).length;
  // What is done with together with the line above it needs no status of its own.
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
 * What became of planned work by a line; undefined if there is none. An unmarked sub-line of a completed or dropped line is
 * done with together with that line.
 */
export function plannedOutcome(status: Appearance | undefined): Outcome {
  if (!status) return 'unaccounted';
  const { line } = status;
  if (line.status.closed) return line.status.closed;
  if (line.open) return 'unfinished';
  return plannedOutcome(lineAbove(status));
}

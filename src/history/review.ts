import type { Appearance, CycleReports, History, Thread } from './history.ts';
import { lifetimeOf } from './standing.ts';
import { plannedOutcome } from './outcomes.ts';
import { lineIn, replacementsOf } from './related-lines.ts';

/** What can become of work that was open at a review, in the order of its page. */
export const reviewOutcomes = ['completed', 'dropped', 'open', 'unlisted'] as const;

/** What became of work that was open at a review. Replaced work is `dropped`. */
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** An item that was open at a review. */
export interface ReviewedItem {
  thread: Thread;
  outcome: ReviewOutcome;
  /** Its line at the review. */
  then: Appearance;
  /** The line that closed it, or its latest. */
  now: Appearance;
}

/** The items that were open at the end of a cycle, in the order of their first lines, and what became of them. */
export function reviewedItems({ last: { cycleIndex } }: CycleReports, history: History): ReviewedItem[] {
  return history.items.flatMap((thread): ReviewedItem | [] => {
    const then = thread.appearances.findLast(({ report }) => report.cycleIndex <= cycleIndex);
    if (!then?.line.open || history.seriesOf(then).cycleUntil(cycleIndex) !== then.report.cycleIndex) return [];
    const { latest, state, closedIn } = lifetimeOf(thread, history);
    const now = (state === 'closed' && closedIn && lineIn(closedIn, thread)) || latest;
    const outcome = plannedOutcome(now);
    if (outcome === 'delivered') return { thread, outcome: 'completed', then, now };
    const isReplaced = state !== 'open' && replacementsOf(now, history).length > 0;
    if (outcome === 'dropped' || isReplaced) return { thread, outcome: 'dropped', then, now };
    return { thread, outcome: state === 'open' ? 'open' : 'unlisted', then, now };
  });
}

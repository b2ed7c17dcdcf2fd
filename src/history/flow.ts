import type { History, OrderedReport } from './history.ts';
import { changesIn, itemsByChange } from './report-changes.ts';

/** How items went from one report to the next. Numbers count items. */
export interface Flow {
  from: OrderedReport;
  to: OrderedReport;
  /** Open in the first report. */
  openBefore: number;
  /** Open in both. */
  carried: number;
  /** Open in the first, completed or dropped in the second. */
  closed: number;
  /** Open in the first, absent from the second. */
  unlisted: number;
  /** Open in the second only. */
  added: number;
  /** Closed in the second, and not open in the first; not what had been closed before. */
  closedAtOnce: number;
  /** Open in the second. */
  openAfter: number;
}

/** Counts how items came to a report, any but the first, from the one before it. */
export function flowTo(to: OrderedReport, history: History): Flow {
  const from = history.reports[to.index - 1]!;
  const changes = changesIn(to, history);
  const counts = itemsByChange(changes);
  const { new: added, carried, unlisted } = counts;
  const wereOpen = changes.filter(({ change: { before } }) => before?.line.open && before.report === from);
  const { closed } = itemsByChange(wereOpen);
  const closedAtOnce = counts.closed - closed;
  const openBefore = carried + closed + unlisted;
  return { from, to, openBefore, carried, closed, unlisted, added, closedAtOnce, openAfter: carried + added };
}

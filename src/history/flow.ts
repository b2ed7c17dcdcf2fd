import type { History, OrderedReport } from './history.ts';

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

/**
 * Counts how items came to a report from the one before it.
 * @param to any report but the first.
 * @param history of the site.
 * @returns the flow.
 */
export function flowTo(to: OrderedReport, history: History): Flow {
  const from = history.reports[to.index - 1]!;
  const flow: Flow = {
    from,
    to,
    openBefore: 0,
    carried: 0,
    closed: 0,
    unlisted: 0,
    added: 0,
    closedAtOnce: 0,
    openAfter: 0,
  };
  for (const { isItem, changes } of history.threadsIn(to)) {
    const change = changes.get(to.index);
    if (!isItem || !change) continue;
    const wasOpen = change.before?.line.open === true && change.before.report === from;
    if (change.word === 'carried') flow.carried++;
    else if (change.word === 'unlisted') flow.unlisted++;
    else if (change.word === 'new') flow.added++;
    else if (wasOpen) flow.closed++;
    else flow.closedAtOnce++;
  }
  flow.openBefore = flow.carried + flow.closed + flow.unlisted;
  flow.openAfter = flow.carried + flow.added;
  return flow;
}

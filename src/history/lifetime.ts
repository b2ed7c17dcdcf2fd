import type { Appearance, History, OrderedReport, Thread } from './history.ts';

/** How a thread stands at the end of the newest cycle. */
export interface Lifetime {
  state: 'open' | 'closed' | 'no longer listed';
  /** Its latest line. */
  latest: Appearance;
  /** The first report of the latest unbroken run of cycles in which it was open; undefined if it never was. */
  openSince: OrderedReport | undefined;
  /** The cycles of that run in which it was carried. */
  carriedOver: number;
  /** The report that closed it after that run. */
  closedIn: OrderedReport | undefined;
}

/** Says how a thread stands, since when it has been open, and how often it was carried over. */
export function lifetimeOf({ appearances, cycleChanges }: Thread, history: Pick<History, 'reports'>): Lifetime {
  const latest = appearances.at(-1)!;
  const last = appearances.findLastIndex(({ line }) => line.open);
  let index = appearances[last]?.report.cycleIndex ?? -1;
  // The cycle that closed it may have planned it before.
  const closing = cycleChanges.get(index);
  if (closing?.word === 'closed' && closing.before?.report.cycleIndex === index - 1) index--;
  let carriedOver = 0;
  for (; cycleChanges.get(index)?.word === 'carried'; index--) carriedOver++;
  return {
    state: !latest.line.open
      ? 'closed'
      : latest.report.cycleIndex === history.reports.at(-1)?.cycleIndex
        ? 'open'
        : 'no longer listed',
    latest,
    openSince: appearances.find(({ report }) => report.cycleIndex === index)?.report,
    carriedOver,
    closedIn: appearances[last + 1]?.report,
  };
}

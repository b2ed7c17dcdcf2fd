import type { Appearance, History, OrderedReport, Thread } from './history.ts';

/** How a thread stands at the newest report. */
export interface Lifetime {
  state: 'open' | 'closed' | 'no longer listed';
  /** Its latest line. */
  latest: Appearance;
  /** The first report of its latest unbroken run of open lines; undefined where no line of it was ever open. */
  openSince: OrderedReport | undefined;
  /** Times it was carried over from one cycle to the next in that run. */
  carriedOver: number;
  /** The report that closed it after that run; undefined where its latest line is open. */
  closedIn: OrderedReport | undefined;
}

/**
 * Tells since when a thread is open, or was before it was closed, and how often it was carried over.
 * @param thread with at least one line.
 * @param history of the site.
 * @returns its lifetime. Being carried from the plan of a cycle to its status is not being carried over.
 */
export function lifetimeOf(thread: Thread, history: History): Lifetime {
  const { appearances, changes } = thread;
  const latest = appearances.at(-1)!;
  const last = appearances.findLastIndex(({ line }) => line.open);
  let first = last;
  while (first > 0 && changes.get(appearances[first]!.report.index)?.word === 'carried') first--;
  const run = appearances.slice(Math.max(first, 0), last + 1).map(({ report }) => report);
  const isListed = latest.report === history.reports.at(-1);
  return {
    state: !latest.line.open ? 'closed' : isListed ? 'open' : 'no longer listed',
    latest,
    openSince: run[0],
    carriedOver: Math.max(new Set(run.map(({ cycle }) => cycle.id)).size - 1, 0),
    closedIn: appearances[last + 1]?.report,
  };
}

import type { Appearance, History, OrderedReport, Thread } from './history.ts';

/** How a thread stands at the newest report. */
export interface Lifetime {
  state: 'open' | 'closed' | 'no longer listed';
  /** Its latest line. */
  latest: Appearance;
  /** The first report of its latest unbroken run of open lines; undefined where its latest line is closed. */
  openSince: OrderedReport | undefined;
  /** Times it was carried over from one cycle to the next in that run. */
  carriedOver: number;
}

/**
 * Tells since when a thread is open and how often it was carried over.
 * @param thread with at least one line.
 * @param history of the site.
 * @returns its lifetime. Being carried from the plan of a cycle to its status is not being carried over.
 */
export function lifetimeOf(thread: Thread, history: History): Lifetime {
  const latest = thread.appearances.at(-1)!;
  if (!latest.line.open) return { state: 'closed', latest, openSince: undefined, carriedOver: 0 };
  let first = thread.appearances.length - 1;
  while (first > 0 && thread.changes.get(thread.appearances[first]!.report.index)?.word === 'carried') first--;
  const run = thread.appearances.slice(first).map(({ report }) => report);
  const isListed = latest.report === history.reports.at(-1);
  return {
    state: isListed ? 'open' : 'no longer listed',
    latest,
    openSince: run[0],
    carriedOver: new Set(run.map(({ cycle }) => cycle.id)).size - 1,
  };
}

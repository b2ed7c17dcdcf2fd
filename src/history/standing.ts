import type { History, Thread } from './history.ts';
import { lifetimeOf, type Lifetime } from './lifetime.ts';

/** An item or sub-line, and how it stands at the end of the newest cycle. */
export interface Standing {
  thread: Thread;
  life: Lifetime;
}

/**
 * How items or sub-lines stand at the end of the newest cycle. Open ones keep their order; the others are sorted, the
 * latest first.
 */
export function standingOf(
  threads: readonly Thread[],
  history: History,
): Record<'open' | 'unlisted' | 'closed', Standing[]> {
  const standings = threads.map((thread): Standing => ({ thread, life: lifetimeOf(thread, history) }));
  const withState = (state: Lifetime['state']) => standings.filter(({ life }) => life.state === state);
  const latestFirst = (a: Standing, b: Standing) => b.life.latest.report.index - a.life.latest.report.index;
  return {
    open: withState('open'),
    unlisted: withState('no longer listed').sort(latestFirst),
    closed: withState('closed').sort(latestFirst),
  };
}

/** If more items than this were carried over equally often, none of them stands out. */
const mostNamed = 8;

/**
 * The open items that were carried over most often, those open longest first; how often the first one was, and how many
 * were carried over equally often. If that is too many, `items` is empty. Undefined if no open item was carried over.
 */
export function longestCarried(
  history: History,
): { items: Standing[]; carriedOver: number; equal: number } | undefined {
  const carried = standingOf(history.items, history)
    .open.filter(({ life }) => life.carriedOver > 0)
    .sort((a, b) => b.life.carriedOver - a.life.carriedOver || a.life.openSince!.index - b.life.openSince!.index);
  const carriedOver = carried[0]?.life.carriedOver;
  if (carriedOver === undefined) return undefined;
  const equal = carried.filter(({ life }) => life.carriedOver === carriedOver).length;
  return { items: equal > mostNamed ? [] : carried.slice(0, mostNamed), carriedOver, equal };
}

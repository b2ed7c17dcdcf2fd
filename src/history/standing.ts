import type { History, Thread } from './history.ts';
import { lifetimeOf, type Lifetime } from './lifetime.ts';

/** An item or sub-line, and how it stands at the end of the newest cycle. */
export interface Standing {
  thread: Thread;
  life: Lifetime;
}

/**
 * How items or sub-lines stand at the end of the newest cycle.
 * @param threads in their order.
 * @param history of the site.
 * @returns those that are open in that order; those no longer listed and those closed, the latest first.
 */
export function standingOf(
  threads: readonly Thread[],
  history: History,
): Record<'open' | 'unlisted' | 'closed', Standing[]> {
  const all = threads.map((thread): Standing => ({ thread, life: lifetimeOf(thread, history) }));
  const of = (state: Lifetime['state']) => all.filter(({ life }) => life.state === state);
  const latestFirst = (a: Standing, b: Standing) => b.life.latest.report.index - a.life.latest.report.index;
  return {
    open: of('open'),
    unlisted: of('no longer listed').sort(latestFirst),
    closed: of('closed').sort(latestFirst),
  };
}

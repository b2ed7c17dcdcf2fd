import type { History, Thread } from './history.ts';
import { lifetimeOf, type Lifetime } from './lifetime.ts';

/** So many items are named; where more were carried over equally often, none of them is the longest. */
const named = 8;

/** The open items that were carried over most often. */
export interface LongestCarried {
  /** Most often first, then the one that is open longest; empty where more than eight share the first place. */
  items: { thread: Thread; life: Lifetime }[];
  /** How often the first of them was carried over. */
  carriedOver: number;
  /** How many were carried over so often. */
  equal: number;
}

/**
 * Finds the open items that were carried over most often.
 * @param history of the site.
 * @returns them; undefined where nothing that is open was ever carried over.
 */
export function longestCarried(history: History): LongestCarried | undefined {
  const carried = history.items
    .map((thread) => ({ thread, life: lifetimeOf(thread, history) }))
    .filter(({ life }) => life.state === 'open' && life.carriedOver > 0)
    .sort((a, b) => b.life.carriedOver - a.life.carriedOver || a.life.openSince!.index - b.life.openSince!.index);
  const [first] = carried;
  if (!first) return undefined;
  const { carriedOver } = first.life;
  const equal = carried.filter(({ life }) => life.carriedOver === carriedOver).length;
  return { items: equal > named ? [] : carried.slice(0, named), carriedOver, equal };
}

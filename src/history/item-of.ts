import type { Thread } from './history.ts';

/**
 * The item that a thread belongs to.
 * @param thread an item, or a sub-line.
 * @returns itself, or the item above its latest line.
 */
export function itemOf(thread: Thread): Thread {
  if (thread.isItem) return thread;
  const parent = thread.appearances.at(-1)?.parent;
  return parent ? itemOf(parent) : thread;
}

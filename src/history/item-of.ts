import type { Appearance, Thread } from './history.ts';

/** The item that a thread belongs to: itself, or the item above its latest line. */
export function itemOf(thread: Thread): Thread {
  if (thread.isItem) return thread;
  const parent = thread.appearances.at(-1)?.parent;
  return parent ? itemOf(parent) : thread;
}

/** The item whose page shows a line: that of the top-level line that it is, or is below in its report. */
export function itemAbove({ thread, parent, report }: Appearance): Thread {
  const above = parent?.appearances.find((other) => other.report === report);
  return above ? itemAbove(above) : thread;
}

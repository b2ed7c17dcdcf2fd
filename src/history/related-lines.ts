import type { Appearance, Thread } from './history.ts';

/** The item that a thread belongs to: itself, or the nearest item above its latest line. */
export function itemOf(thread: Thread): Thread {
  return itemAt(thread.appearances.at(-1)!);
}

/** The nearest item: that of the line itself, or of a line above it in its report. */
export function itemAt(appearance: Appearance): Thread {
  const above = appearance.thread.isItem ? undefined : lineAbove(appearance);
  return above ? itemAt(above) : appearance.thread;
}

/** The item whose page shows a line: that of the top-level line that it is, or is below in its report. */
export function itemOnTop(appearance: Appearance): Thread {
  const above = lineAbove(appearance);
  return above ? itemOnTop(above) : appearance.thread;
}

/** The line that a sub-line is below in its report. */
export function lineAbove({ parent, report }: Appearance): Appearance | undefined {
  return parent?.appearances.find((other) => other.report === report);
}

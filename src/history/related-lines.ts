/** How lines and the threads they are about belong together: above and below each other, or replaced by another. */
import type { Appearance, History, OrderedReport, Thread } from './history.ts';

/** The line of a thread in a report. */
export function lineIn(report: OrderedReport, thread: Thread | undefined): Appearance | undefined {
  return thread?.appearances.find((appearance) => appearance.report === report);
}

/** The line that a sub-line is below in its report. */
export function lineAbove({ parent, report }: Appearance): Appearance | undefined {
  return lineIn(report, parent);
}

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

/**
 * The threads that replace a line, by its own `replacedBy`. `Thread.replacedBy` is what all reports say together, but
 * an item is not replaced before the report that says so.
 */
export function replacementsOf({ line, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return line.tag.replacedBy.flatMap((id) => history.find(id) ?? []).filter((other) => other !== thread);
}

/** The threads that a line replaces, by what its report and those before it say. */
export function replacedBefore({ report, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return thread.replaces.filter(({ appearances }) =>
    appearances.some((line) => line.report.index <= report.index && replacementsOf(line, history).includes(thread)),
  );
}

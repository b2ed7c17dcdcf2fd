/** How lines and threads are related: above and below each other, or replaced by others. */
import type { Appearance, History, OrderedReport, Thread } from './history.ts';

/** The line of a thread in a report. */
export function lineIn(report: OrderedReport, thread: Thread | undefined): Appearance | undefined {
  return thread?.appearances.find((appearance) => appearance.report === report);
}

/** The latest line of the same thread in an earlier report. */
export function lineBefore({ thread, report }: Appearance): Appearance | undefined {
  return thread.appearances.findLast((earlier) => earlier.report.index < report.index);
}

/** The line that a sub-line is below in its report. */
export function lineAbove({ parent, report }: Appearance): Appearance | undefined {
  return lineIn(report, parent);
}

/** The nearest item at or above the latest line of a thread. */
export function itemOf(thread: Thread): Thread {
  return itemAt(thread.appearances.at(-1)!);
}

/** The nearest item at or above a line in its report. */
export function itemAt(appearance: Appearance): Thread {
  const above = appearance.thread.isItem ? undefined : lineAbove(appearance);
  return above ? itemAt(above) : appearance.thread;
}

/** The item whose page shows a line: that of the top-level line at or above it in its report. */
export function itemOnTop(appearance: Appearance): Thread {
  const above = lineAbove(appearance);
  return above ? itemOnTop(above) : appearance.thread;
}

/** The threads that a line says replace it. `Thread.replacedBy` has what all reports say, later ones too. */
export function replacementsOf({ line, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return line.tag.replacedBy.flatMap((id) => history.find(id) ?? []).filter((other) => other !== thread);
}

/** The threads that a line replaces, as its report and earlier ones say. */
export function replacedBefore({ report, thread }: Appearance, history: Pick<History, 'find'>): Thread[] {
  return thread.replaces.filter(({ appearances }) =>
    appearances.some((line) => line.report.index <= report.index && replacementsOf(line, history).includes(thread)),
  );
}

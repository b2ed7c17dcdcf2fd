/** How lines and threads are related: above and below each other, before, after, or replaced by others. */
import type { Appearance, Change, History, OrderedReport, Thread } from './history.ts';
import { covers } from './series.ts';

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

/** The heading of the area of a line, as its report spells it. */
export function headingOf({ report, area }: Appearance): string {
  return report.sections.find((section) => section.area === area)?.heading ?? area;
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

/** The top-level line at or above a line in its report. */
export function lineOnTop(appearance: Appearance): Appearance {
  const above = lineAbove(appearance);
  return above ? lineOnTop(above) : appearance;
}

/** The item whose page shows a line: that of the top-level line at or above it in its report. */
export function itemOnTop(appearance: Appearance): Thread {
  return lineOnTop(appearance).thread;
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

/** The change since the previous cycle. A line of a plan has none if the status lists the work too. */
export function cycleChangeAt(appearance: Appearance): Change | undefined {
  const change = appearance.thread.cycleChanges.get(appearance.report.cycleIndex);
  return change?.now === appearance ? change : undefined;
}

/** Whether a line is in the plan of a cycle and missing in its status, which covers its area. */
export function isUnaccounted(planned: Appearance): boolean {
  const { kind, sibling } = planned.report;
  return kind === 'plan' && sibling !== undefined && covers(sibling, planned) && !lineIn(sibling, planned.thread);
}

/**
 * The open sub-lines that a line had in the previous cycle and has lost, as the last report listed them. What was below
 * a lost sub-line is left out. A line of a plan has none if the status lists the work too.
 */
export function lostSubLines(
  appearance: Appearance,
  history: Pick<History, 'appearanceOf' | 'seriesOf'>,
): Appearance[] {
  const { appearances } = appearance.thread;
  const index = appearance.report.cycleIndex;
  if (appearances.findLast(({ report }) => report.cycleIndex === index) !== appearance) return [];
  const lostBelow = ({ line }: Appearance): Appearance[] =>
    line.lines.flatMap((sub) => {
      const subLine = history.appearanceOf.get(sub)!;
      const change = subLine.thread.cycleChanges.get(index);
      if (change?.word !== 'unlisted') return lostBelow(subLine);
      return subLine === change.before ? subLine : [];
    });
  const isBefore = (earlier: Appearance) =>
    earlier.report.cycleIndex < index && earlier.report.cycleIndex === history.seriesOf(earlier).cycleUntil(index - 1);
  return appearances.filter(isBefore).flatMap(lostBelow);
}

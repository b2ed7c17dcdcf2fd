/** When a line is overdue, and when its due date moved. Nothing is ever compared with today. */
import type { Line } from '../report/schema/report.ts';
import type { Appearance, OrderedReport, ReportLine } from './history.ts';

/**
 * The day by which a line is to be done, or the label of a cycle whose last day nobody knows; undefined if it has neither.
 */
export function dueOf({ tag: { due } }: Pick<Line, 'tag'>): string | undefined {
  return due?.day ?? due?.cycle;
}

/** Where a line or a whole part of a report stands. */
type Place = Pick<ReportLine, 'report' | 'part'>;

/** The day as of which a report or a part of it speaks: its date, else the last day of its cycle, of which a plan has the first. */
export function dayOf({ report: { kind, cycle }, part }: Place): string | undefined {
  return part.date ?? (kind === 'plan' ? cycle.starts : cycle.ends);
}

/** The day as of which all parts of a report have spoken; undefined if none says. */
export function dayOfReport(report: OrderedReport): string | undefined {
  return report.parts
    .flatMap((part) => dayOf({ report, part }) ?? [])
    .sort()
    .at(-1);
}

/** Whether a line is open in a report that speaks of a later day than that by which it was to be done. */
export function isOverdue(reported: ReportLine): boolean {
  const { line } = reported;
  const [due, day] = [line.tag.due?.day, dayOf(reported)];
  return line.open && due !== undefined && day !== undefined && due < day;
}

/** The due date that a thread had by an earlier line: that of the line, or of the last one before it that has one. */
export function dueBy({ thread, report }: Appearance): string | undefined {
  const earlier = thread.appearances.filter((one) => one.report.index <= report.index);
  const dated = earlier.findLast(({ line }) => dueOf(line) !== undefined);
  return dated && dueOf(dated.line);
}

/** What happened to the due date since an earlier line. That closed work has none any more is not worth a word. */
export function dueMark(before: Appearance, { line }: Appearance): 'due-moved' | 'undated' | undefined {
  const due = dueOf(line);
  if (due === undefined) return line.open && dueOf(before.line) !== undefined ? 'undated' : undefined;
  const was = dueBy(before);
  return was === undefined || was === due ? undefined : 'due-moved';
}

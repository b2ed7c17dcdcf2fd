import { messageLabel, type Appearance, type History } from '../../history/history.ts';
import { lineBefore } from '../../history/related-lines.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { daysBetween } from '../other-year.ts';
import type { QuestionRule } from '../rule.ts';

/** Work that is later than this when it is listed first has another year, more probably. */
const mostDays = 200;

/**
 * A due date that was past when it was given. Work that is overdue keeps its date from report to report, and a first report
 * may begin with overdue work.
 */
export const dueBeforeCycle: QuestionRule = {
  code: 'due-before-cycle',
  check({ history }, report) {
    for (const appearance of history.appearanceOf.values()) {
      const { line, report: own, part } = appearance;
      const { starts, label } = own.cycle;
      const begin = starts ?? part.date;
      const { due } = line.tag;
      if (due?.day === undefined || begin === undefined || !wasPast(due.day, begin, appearance, history)) continue;
      const since =
        starts === undefined ? `the date of the ${messageLabel(own)}, ${begin}` : `${label} begins on ${begin}`;
      report(part.file, {
        at: line.position,
        found: `due=${quote(due.written)} on ${quote(line.text)}, before ${since}`,
        expected: 'a day in the cycle or later',
        fix: 'Write another day, or none if it is not known. Work that was already late when it was listed keeps its day.',
      });
    }
  },
};

function wasPast(day: string, begin: string, appearance: Appearance, history: History): boolean {
  const { line, report } = appearance;
  if (day >= begin || !line.open) return false;
  const isPlan = report.kind === 'plan';
  const isFirst = history.seriesOf(appearance).reportUntil(report.index - 1) < 0;
  // In a status, work may be late that is new, even by years.
  const isLate = isFirst
    ? !isPlan || daysBetween(day, begin) <= mostDays
    : !isPlan && report.cycle.starts === undefined;
  return !isLate && lineBefore(appearance)?.line.tag.due?.day !== day;
}

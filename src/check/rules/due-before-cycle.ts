import { messageLabel, type Appearance } from '../../history/history.ts';
import { dueOf } from '../../history/due.ts';
import { cyclesOf } from '../../report/order.ts';
import { lineBefore } from '../../history/related-lines.ts';
import { quote, quoteLine } from '../../report/diagnostics/source.ts';
import type { Due } from '../../report/schema/item-tag.ts';
import { lineText } from '../line-text.ts';
import { daysBetween, inOtherYears, yearOf } from '../other-year.ts';
import type { QuestionRule } from '../rule.ts';

/** Work that is later than this when it is listed first has another year, more probably. */
const mostDays = 200;

/**
 * A due date that was past when it was given. Work that is overdue keeps its date from report to report, and a first report
 * may begin with overdue work.
 */
export const dueBeforeCycle: QuestionRule = {
  code: 'due-before-cycle',
  check({ content, history }, report) {
    const labels = cyclesOf(content.site).map(({ label }) => label);
    for (const appearance of history.appearanceOf.values()) {
      const { line, report: own, part, area } = appearance;
      const { due } = line.tag;
      if (!due || !line.open) continue;
      const begin = beginOf(appearance, due);
      const isPast = due.cycle ? labels.indexOf(due.cycle) < labels.indexOf(begin.day) : due.day! < begin.day;
      const isFarPast = due.day !== undefined && daysBetween(due.day, begin.day) > mostDays;
      const isFirst = history.seriesOf(area).reportUntil(own.index - 1) < 0;
      const isTelling = isFirst ? own.kind === 'plan' && isFarPast : begin.isSure || isFarPast;
      const before = lineBefore(appearance);
      if (!isPast || !isTelling || (before && dueOf(before.line) === dueOf(line))) continue;
      const [day] = due.day ? inOtherYears(due.day, [begin.day]).filter((one) => one >= begin.day) : [begin.day];
      const meant = lineText(line, { tag: { ...line.tag, due: { written: day ?? '' } } }).trim();
      // Shortly before the cycle, the year is right.
      const isYear = due.day !== undefined && daysBetween(begin.day, day ?? '') < 310;
      report(part.file, {
        at: line.position,
        found: `due=${quote(due.written)} on ${quote(line.text)}, before ${begin.what}`,
        expected: `a ${due.cycle ? 'cycle that is not over' : 'day in the cycle or later'}`,
        fix: `${due.cycle || isYear ? `Write ${quoteLine(meant)}${isYear ? ' if only the year is wrong' : ''}, or` : 'Write'} another ${due.cycle ? 'cycle' : 'day'}, unless the work was already late when it was listed.`,
      });
    }
  },
};

/** The day or cycle before which work is hardly due that a report lists, and what it is. */
function beginOf({ report, part: { date } }: Appearance, due: Due): { day: string; isSure: boolean; what: string } {
  const { starts, label } = report.cycle;
  if (due.cycle) return { day: label, isSure: true, what: label };
  if (starts !== undefined) return { day: starts, isSure: true, what: `${label} begins on ${starts}` };
  const isSure = report.kind === 'plan';
  return date === undefined
    ? { day: `${yearOf(label)}-01-01`, isSure: false, what: `the year of ${label}` }
    : { day: date, isSure, what: `the date of the ${messageLabel(report)}, ${date}` };
}

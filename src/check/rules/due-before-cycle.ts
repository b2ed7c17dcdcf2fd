import { messageLabel, type Appearance } from '../../history/history.ts';
import { dueOf } from '../../history/due.ts';
import { cyclesOf } from '../../report/order.ts';
import { lineBefore } from '../../history/related-lines.ts';
import { quote, quoteLine } from '../../report/diagnostics/source.ts';
import type { Line } from '../../report/schema/report.ts';
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
    const isEarlier = (one: string, other: string) => labels.indexOf(one) < labels.indexOf(other);
    for (const appearance of history.appearanceOf.values()) {
      const { line, report: own, part, area } = appearance;
      const { due } = line.tag;
      const isFirst = history.seriesOf(area).reportUntil(own.index - 1) < 0;
      if (
        due?.cycle !== undefined &&
        line.open &&
        !isFirst &&
        isEarlier(due.cycle, own.cycle.label) &&
        isNewDue(appearance)
      ) {
        report(part.file, {
          at: line.position,
          found: `due=${quote(due.written)} on ${quote(line.text)}, a cycle before ${own.cycle.label}`,
          expected: 'this cycle or a later one',
          fix: `Write ${quoteLine(withDue(line, own.cycle.label))} or a later cycle, unless the work was already late when it was listed.`,
        });
      }
      const begin = beginOf(appearance);
      if (due?.day === undefined || begin === undefined || due.day >= begin.day || !line.open) continue;
      const days = daysBetween(due.day, begin.day);
      if (!begin.isSure && days <= mostDays) continue;
      if (isFirst && (own.kind === 'status' || days <= mostDays)) continue;
      if (!isNewDue(appearance)) continue;
      const meant = inOtherYears(due.day, [begin.day]).find((day) => day >= begin.day) ?? '';
      const right = withDue(line, meant);
      const unless = 'unless the work was already late when it was listed';
      report(part.file, {
        at: line.position,
        found: `due=${quote(due.written)} on ${quote(line.text)}, before ${begin.what}`,
        expected: 'a day in the cycle or later',
        fix:
          daysBetween(begin.day, meant) <= 365 - 60
            ? `Write ${quoteLine(right)} if only the year is wrong; if not, another day, ${unless}.`
            : `Correct the day, ${unless}.`,
      });
    }
  },
};

function withDue(line: Line, written: string): string {
  return lineText(line, { tag: { ...line.tag, due: { written } } }).trim();
}

/** Whether no earlier report gives the same date. */
function isNewDue(appearance: Appearance): boolean {
  const before = lineBefore(appearance);
  return !before || dueOf(before.line) !== dueOf(appearance.line);
}

/** The day before which work is hardly due that a report lists, and what it is. */
function beginOf({ report, part: { date } }: Appearance) {
  const { starts, label } = report.cycle;
  const year = yearOf(label);
  if (starts !== undefined) return { day: starts, isSure: true, what: `${label} begins on ${starts}` };
  if (date !== undefined)
    return { day: date, isSure: report.kind === 'plan', what: `the date of the ${messageLabel(report)}, ${date}` };
  return year === undefined ? undefined : { day: `${year}-01-01`, isSure: false, what: `the year of ${label}` };
}

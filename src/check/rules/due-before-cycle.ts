import { messageLabel } from '../../history/history.ts';
import { lineBefore } from '../../history/related-lines.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { quotedLine } from '../line-text.ts';
import { daysBetween, inOtherYears } from '../other-year.ts';
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
      const { line, report: own, part, area } = appearance;
      const day = line.tag.due?.day;
      const { starts, label } = own.cycle;
      const begin = starts ?? part.date;
      if (day === undefined || begin === undefined || day >= begin || !line.open) continue;
      // In a status, work may be late that is new, even by years.
      const isFar = daysBetween(day, begin) > mostDays;
      const isFirst = history.seriesOf(area).reportUntil(own.index - 1) < 0;
      const isPlan = own.kind === 'plan';
      if (isFirst ? !isPlan || !isFar : starts === undefined && !isPlan) continue;
      const before = lineBefore(appearance);
      if (before?.line.tag.due?.day === day) continue;
      const [meant = ''] = inOtherYears(day, [begin]).filter((one) => one >= begin);
      // Shortly before the cycle, the year is right.
      const isYear = daysBetween(begin, meant) < 310;
      report(part.file, {
        at: line.position,
        found: `due=${quote(line.tag.due?.written ?? day)} on ${quote(line.text)}, before ${starts === undefined ? `the date of the ${messageLabel(own)}, ${begin}` : `${label} begins on ${begin}`}`,
        expected: 'a day in the cycle or later',
        fix: `Write ${isYear ? `${quotedLine(line, { due: { written: meant } })} if only the year is wrong, or ` : ''}another day, unless the work was already late when it was listed.`,
      });
    }
  },
};

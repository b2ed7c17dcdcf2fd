import { quote } from '../../../report/diagnostics/source.ts';
import { dateAdvice, daysBetween, inOtherYears } from '../../other-year.ts';
import type { ContentRule } from '../../rule.ts';

/** Parts of one report may come months apart, but not as far as this. */
const mostDays = 200;

/** The date of a part that is far from those of all others: most probably of another year. */
export const dateOfPart: ContentRule = {
  code: 'copied-report',
  check({ content: { reports } }, report) {
    const dated = reports.filter(({ date, team }) => date !== undefined && team !== undefined);
    const byReport = Map.groupBy(dated, ({ cycle, kind }) => `${cycle}/${kind}`);
    for (const parts of byReport.values()) {
      for (const part of parts) {
        const others = parts.filter((one) => one !== part);
        const days = others.map((one) => Math.abs(daysBetween(one.date!, part.date!)));
        const isAlone = others.length > 0 && days.every((count) => count > mostDays);
        // Of two, the earlier one is in doubt.
        if (!isAlone || (others.length === 1 && part.date! > others[0]!.date!)) continue;
        const meant = inOtherYears(part.date!, [others[0]!.date]).find(
          (day) => Math.abs(daysBetween(others[0]!.date!, day)) <= mostDays,
        );
        report(part.file, {
          at: ['date'],
          found: `${quote(`date: ${part.date}`)}, while that of ${quote(others[0]!.file)} is ${others[0]!.date}`,
          expected: 'the days on which the parts of one report were presented, which are seldom far apart',
          fix: dateAdvice(meant, 'the day on which this part was presented'),
        });
      }
    }
  },
};

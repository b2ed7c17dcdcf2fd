import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf, type Cycle } from '../../../report/order.ts';
import type { Report } from '../../../report/schema/report.ts';
import { dateAdvice, daysBetween, inOtherYears, yearOf } from '../../other-year.ts';
import type { ContentRule } from '../../rule.ts';

/** Between two reports of one kind. */
const mostDays = 310;
const mostEarly = 200;

/** A date that the report of an earlier cycle has already, or that does not fit the cycle. */
export const otherDate: ContentRule = {
  code: 'copied-report',
  check({ content }, report) {
    const cycles = content.site ? cyclesOf(content.site) : [];
    const indexes = new Map(cycles.map(({ id }, index) => [id, index]));
    const indexOf = ({ cycle }: Report) => indexes.get(cycle) ?? -1;
    const dated = content.reports.filter((one) => one.date !== undefined && indexOf(one) >= 0);
    for (const kind of ['plan', 'status'] as const) {
      const ofKind = dated.filter((one) => one.kind === kind).toSorted((a, b) => indexOf(a) - indexOf(b));
      for (const one of ofKind) {
        const earlier = ofKind.findLast((other) => indexOf(other) < indexOf(one) && other.team === one.team);
        // A plan may come some time before the status of the last cycle.
        const other = dated.find(
          (other) =>
            other.kind !== kind &&
            other.team === one.team &&
            (kind === 'status'
              ? other.cycle === one.cycle
              : indexOf(other) === indexOf(one) - 1 && daysBetween(one.date!, other.date!) > mostEarly),
        );
        const isOther = other && earlier?.date !== one.date && (earlier?.date ?? '') < other.date!;
        const before = isOther ? other : earlier;
        const cycle = cycles[indexOf(one)]!;
        const labelBefore = before && `${cycles[indexOf(before)]?.label} ${before.kind}`;
        const why = whyNot(one, cycle, before, labelBefore);
        if (why === undefined) continue;
        const meant = meantDay(one, cycle, before);
        report(one.file, {
          at: ['date'],
          found: `${quote(`date: ${one.date}`)}, ${why}`,
          expected: `the day on which this ${kind} was presented`,
          fix: dateAdvice(meant, 'that day'),
        });
      }
    }
  },
};

function whyNot(
  { date = '', kind }: Report,
  { label, starts, ends }: Cycle,
  before: Report | undefined,
  labelBefore = '',
): string | undefined {
  const earlier = before?.date ?? '';
  if (date === earlier) return `which is that of the ${labelBefore}`;
  if (date < earlier) return `which is before that of the ${labelBefore}, ${earlier}`;
  if (kind === 'status' && starts !== undefined && date < starts)
    return `which is before ${label} begins, on ${starts}`;
  if (kind === 'plan' && ends !== undefined && date > ends) return `which is after ${label} ends, on ${ends}`;
  if (ends !== undefined && yearsBetween(date, ends) > 1) return `which is years from the end of ${label}, ${ends}`;
  if (yearsBetween(date, yearOf(label) ?? date) > 1) return `which is years from ${label}`;
  return undefined;
}

/** A report is presented within a year from the end of its cycle, though that may be the next calendar year. */
function yearsBetween(one: string, other: string): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
}

/** The same day in the year that fits, unless the last report had it. */
function meantDay(one: Report, cycle: Cycle, before: Report | undefined): string | undefined {
  const { date = '' } = one;
  if (date === before?.date) return undefined;
  const days = inOtherYears(date, [before?.date, cycle.starts, cycle.ends, yearOf(cycle.label)]);
  // A few days before the last report, the year is right.
  const fits = (day: string) => before?.date === undefined || daysBetween(before.date, day) < mostDays;
  const right = days.filter((day) => fits(day) && whyNot({ ...one, date: day }, cycle, before) === undefined);
  const near = (one.kind === 'plan' ? cycle.starts : cycle.ends) ?? before?.date ?? '';
  const distanceOf = (day: string) => Math.abs(daysBetween(near, day)) || 0;
  return right.sort((a, b) => distanceOf(a) - distanceOf(b))[0];
}

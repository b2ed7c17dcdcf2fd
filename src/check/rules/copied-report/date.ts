import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf, type Cycle } from '../../../report/order.ts';
import type { Report } from '../../../report/schema/report.ts';
import type { ContentRule } from '../../rule.ts';

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
        const before = ofKind.findLast((other) => indexOf(other) < indexOf(one) && other.team === one.team);
        const labelBefore = before && `${cycles[indexOf(before)]?.label} ${kind}`;
        const why = whyNot(one, cycles[indexOf(one)]!, before, labelBefore);
        if (why === undefined) continue;
        const swapped = swappedDigits(one.date ?? '', cycles[indexOf(one)]?.ends);
        report(one.file, {
          at: ['date'],
          found: `${quote(`date: ${one.date}`)}, ${why}`,
          expected: `the day on which this ${kind} was presented`,
          fix:
            swapped === undefined
              ? 'Write that day, or leave the field out if you do not know it.'
              : `Write that day, which may be ${swapped}, or leave the field out if you do not know it.`,
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
  return undefined;
}

/** A report is presented within a year from the end of its cycle, though that may be the next calendar year. */
function yearsBetween(one: string, other: string): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
}

/** The same date with two digits of its year exchanged, if the cycle ended then: 2031-10-03 for "2013-10-03". */
function swappedDigits(date: string, ends: string | undefined): string | undefined {
  if (ends === undefined || yearsBetween(date, ends) <= 1) return undefined;
  const [a = '', b = '', c = '', d = '', ...rest] = date;
  const swapped = [b + a + c + d, a + c + b + d, a + b + d + c].map((year) => year + rest.join(''));
  return swapped.find((one) => yearsBetween(one, ends) <= 1 && one !== date);
}

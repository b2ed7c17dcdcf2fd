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
        report(one.file, {
          at: ['date'],
          found: `${quote(`date: ${one.date}`)}, ${why}`,
          expected: `the day on which this ${kind} was presented`,
          fix: 'Write that day, or leave the field out if you do not know it.',
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
  return undefined;
}

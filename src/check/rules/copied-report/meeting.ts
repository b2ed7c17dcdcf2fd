import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf } from '../../../report/order.ts';
import { namedMonth } from '../../fields/written-days.ts';
import type { ContentRule } from '../../rule.ts';

/** A meeting with a day or a year in its name, at which the report of an earlier cycle has been presented already. */
export const otherMeeting: ContentRule = {
  code: 'copied-report',
  check({ content }, report) {
    const cycles = content.site ? cyclesOf(content.site) : [];
    for (const kind of ['plan', 'status'] as const) {
      const ofKind = cycles.flatMap(({ id, label }) =>
        content.reports.filter((one) => one.kind === kind && one.cycle === id).map((one) => ({ ...one, label })),
      );
      for (const [index, { file, meeting = '', language, date }] of ofKind.entries()) {
        const before = ofKind[index - 1];
        // Of a copied date, another message says so.
        const isSaid = date !== undefined && date === before?.date;
        const isCopied = before !== undefined && meeting !== '' && meeting === before.meeting;
        if (!isCopied || isSaid || !isDated(meeting, language ?? content.site?.language ?? 'en')) continue;
        report(file, {
          at: ['meeting'],
          found: `${quote(`meeting: ${meeting}`)}, which is that of the ${before.label} ${kind}`,
          expected: `the meeting at which this ${kind} was presented`,
          fix: 'Write that meeting, or leave the field out if you do not know it.',
        });
      }
    }
  },
};

/** Names without a day or a year, such as "Team meeting", are those of many meetings. */
function isDated(meeting: string, language: string): boolean {
  const isDay = /\d/.test(meeting) && namedMonth(meeting, language) !== undefined;
  return isDay || /(?<!\d)20\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}(?!\d)/.test(meeting);
}

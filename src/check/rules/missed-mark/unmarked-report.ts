import { quote } from '../../../report/diagnostics/source.ts';
import { plural } from '../../../report/plural.ts';
import { topLines, withSubLines } from '../../../report/report-lines.ts';
import { markerList } from '../../../report/status.ts';
import type { QuestionRule } from '../../rule.ts';

/**
 * The newest status report, or a part of it, in which no line has a marker: its author may say every status in words that
 * nothing here knows. What other rules say about lines is not said again.
 */
export const unmarkedReport: QuestionRule = {
  code: 'missed-mark',
  check({ content, history, isMisread }, report) {
    const newest = history.reports.findLast(({ kind }) => kind === 'status');
    for (const part of newest?.parts ?? []) {
      const { file, sections } = part;
      const lines = topLines(sections);
      if (withSubLines(lines).some(({ status }) => status.id !== 'unrecorded')) continue;
      const [first, ...others] = lines.filter(
        (line) => !withSubLines([line]).some((one) => isMisread({ part, line: one })),
      );
      if (!first) continue;
      const more = others.length === 0 ? '' : ` and ${plural(others.length, 'other line')}`;
      report(file, {
        at: first.position,
        found: `${quote(first.written)}${more} without a marker, in a report in which no line has one`,
        expected: `the status as a marker: ${markerList(content.statuses)}; none if nobody knows it`,
        fix: 'Write the marker that is true before the words of each line whose status you know.',
      });
    }
  },
};

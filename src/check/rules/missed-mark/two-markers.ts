import { offsetsOf, quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { markerPattern } from '../../../report/status.ts';
import { wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';

const two = markerPattern((mark) => new RegExp(String.raw`^[-*+]\s+\[${mark}\]\s+\[${mark}\]\s+(?=[^<\s])`));

export const twoMarkers: ReportRule = {
  code: 'missed-mark',
  check({ document, statuses }, report) {
    if (document.report.kind === 'plan') return;
    const source = document.file.text;
    for (const line of document.lines) {
      const row = restOfLine(source, offsetsOf(line.bullet).start);
      if (!two(statuses).test(row)) continue;
      const { start, end } = wordsOf(line, source);
      report({
        at: [start, end],
        found: `${quote(row)}, which has two markers`,
        expected: 'one marker; a backslash before the bracket of the second if it is text',
        fix: 'Keep the marker that is true, and delete the other.',
      });
    }
  },
};

import { offsetsOf, quote, restOfLine } from '../../../report/diagnostics/source.ts';
import { markerPattern } from '../../../report/status.ts';
import { wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';

const two = markerPattern((mark) => new RegExp(String.raw`^[-*+]\s+\[${mark}\]\s+\[${mark}\]\s+(?=[^<\s])`));

/** As in "Doors, [/] seals". */
const between = markerPattern((mark) => new RegExp(String.raw`[,;]\s+(?=\[${mark}\]\s+\S)`));

export const twoMarkers: ReportRule = {
  code: 'missed-mark',
  check({ document, statuses }, report) {
    if (document.report.kind === 'plan') return;
    const source = document.file.text;
    for (const line of document.lines) {
      const row = restOfLine(source, offsetsOf(line.bullet).start);
      const { text, start, end } = wordsOf(line, source);
      const parts = line.marker ? text.slice(1).split(between(statuses)) : [];
      if (parts.length > 1) {
        const indent = ' '.repeat((line.bullet.position?.start.column ?? 1) - 1);
        report({
          at: [start, end],
          found: `${quote(text)}, several markers in one line`,
          expected: 'a line for each piece of work; a backslash before the bracket if it is text',
          instead: text.charAt(0) + parts.join(`\n${indent}- `),
        });
      }
      if (!two(statuses).test(row)) continue;
      report({
        at: [start, end],
        found: `${quote(row)}, which has two markers`,
        expected: 'one marker; a backslash before the bracket of the second if it is text',
        fix: 'Keep the marker that is true, and delete the other.',
      });
    }
  },
};

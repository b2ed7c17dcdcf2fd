import { quote } from '../../../report/diagnostics/source.ts';
import { plural } from '../../../report/plural.ts';
import { brokenMarkerOf } from '../../broken-markers.ts';
import { isMarked, markerExpected, wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';
import { saidInLine } from '../../said-status.ts';

/** A report with fewer marked lines may have none of purpose. */
const fewestMarked = 2;

/** No link, and nothing in figures alone. */
const remark = /(?<!\])\((?=[^()]*\p{L}{3})[^()\r\n]{3,120}\)[.!]?$/u;

/** A remark behind the words of a line that has no marker, in a report in which nearly all other lines have one. */
export const unmarkedRemark: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, words } = seen;
    if (document.report.kind === 'plan') return;
    const subLines = new Set(document.lines.flatMap(({ line }) => line.lines));
    const lines = document.lines.filter(({ line }) => !subLines.has(line));
    const marked = lines.filter(({ line }) => line.status.id !== 'unrecorded').length;
    if (marked < fewestMarked || marked * 4 < lines.length * 3 - 1) return;
    for (const read of lines) {
      const { text, start, end } = wordsOf(read, document.file.text);
      const [written] = remark.exec(text) ?? [];
      if (written === undefined || read.line.lines.length > 0 || isMarked(read, { text, start, end })) continue;
      if (brokenMarkerOf(read, seen) || saidInLine(text, words)) continue;
      report({
        at: [start, end],
        found: `${quote(written)}, a remark on a line without a marker, while ${plural(marked, 'line')} of this report have one`,
        expected: markerExpected(seen, 'none if nobody knows the status'),
        fix: 'Write the marker that is true before the words.',
      });
    }
  },
};

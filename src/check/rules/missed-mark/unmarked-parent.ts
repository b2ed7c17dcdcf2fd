import { quote } from '../../../report/diagnostics/source.ts';
import { isMarked, withMarker, wordsOf } from '../../line-words.ts';
import type { ReportRule } from '../../rule.ts';
import { statusById } from '../../../report/status.ts';

/** One part that is completed says little about the whole. */
const fewestParts = 2;

/** A line without a marker, of which every part is completed. */
export const unmarkedParent: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, statuses } = seen;
    const { marker } = statusById('completed', statuses);
    if (document.report.kind === 'plan' || marker === undefined) return;
    for (const read of document.lines) {
      const parts = read.line.lines;
      const words = wordsOf(read, document.file.text);
      if (parts.length < fewestParts || isMarked(read, words)) continue;
      if (!parts.every(({ status }) => status.closed === 'delivered')) continue;
      report({
        at: [words.start, words.end],
        found: `${quote(words.text)} without a marker, while all ${parts.length} lines below it are completed`,
        expected: 'the status of the whole as a marker, too; or a line below it for what is left',
        instead: withMarker(marker, words.text, seen),
      });
    }
  },
};

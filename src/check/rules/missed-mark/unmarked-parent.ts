import { quote } from '../../../report/diagnostics/source.ts';
import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { lineText } from '../../line-text.ts';
import type { ReportRule } from '../../rule.ts';

/** One part that is completed says little about the whole. */
const fewestParts = 2;

/** A line that is not said to have begun, of which every part is completed. */
export const unmarkedParent: ReportRule = {
  code: 'missed-mark',
  check({ document, statuses }, report) {
    const completed = statusById('completed', statuses);
    if (document.report.kind === 'plan' || completed.marker === undefined) return;
    for (const { line, marker, paragraph } of document.lines) {
      const parts = line.lines;
      const isUnsaid = marker === undefined && line.status.id === 'unrecorded';
      if (parts.length < fewestParts || !(isUnsaid || line.status.id === 'not-started')) continue;
      if (!parts.every(({ status }) => status.closed === 'delivered')) continue;
      const how = isUnsaid ? 'without a marker' : insideSentence(line.status.word);
      report({
        at: paragraph,
        found: `${quote(line.text)} ${how}, while all ${parts.length} lines below it are ${insideSentence(completed.word)}`,
        expected: 'the status of the whole as a marker, too; or a line below it for what is left',
        fix: lineText({ ...line, status: completed }, {}),
      });
    }
  },
};

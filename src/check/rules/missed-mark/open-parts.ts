import { quote } from '../../../report/diagnostics/source.ts';
import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { lineText } from '../../line-text.ts';
import type { ReportRule } from '../../rule.ts';

/** A single open part may be left over. */
const fewestParts = 2;

/** A line that is said to be completed, while several lines below it are open. */
export const openParts: ReportRule = {
  code: 'missed-mark',
  check({ document, statuses }, report) {
    if (document.report.kind === 'plan') return;
    for (const { line, paragraph } of document.lines) {
      const open = line.lines.filter(({ status }) => status.id !== 'unrecorded' && status.closed === undefined);
      const isDone = line.status.closed === 'delivered' && open.length >= fewestParts;
      if (!isDone) continue;
      report({
        at: paragraph,
        found: `${quote(line.text)} ${insideSentence(line.status.word)}, while ${open.length} lines below it are open`,
        expected: 'markers that agree: the whole is completed once its parts are',
        fix: `${lineText({ ...line, status: statusById('in-progress', statuses) }, {})}\nor [${line.status.marker}] before the open lines below it, if they are ${insideSentence(line.status.word)}`,
      });
    }
  },
};

import { quote } from '../../../report/diagnostics/source.ts';
import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { lineText } from '../../line-text.ts';
import type { ReportRule } from '../../rule.ts';

/** A single part says little about the whole. */
const fewestParts = 2;

/** A line that is said to be completed, while several lines below it are open; or not to have begun, while all are done. */
export const contradictingParts: ReportRule = {
  code: 'missed-mark',
  check({ document, statuses }, report) {
    if (document.report.kind === 'plan') return;
    for (const { line, paragraph } of document.lines) {
      const { status, lines } = line;
      const open = lines.filter((part) => part.status.id !== 'unrecorded' && part.status.closed === undefined);
      const done = lines.filter((part) => part.status.closed === 'delivered');
      const isDone = status.closed === 'delivered' && open.length >= fewestParts;
      const hasBegun = status.id === 'not-started' && done.length >= fewestParts && done.length === lines.length;
      if (!isDone && !hasBegun) continue;
      const [completed, inProgress] = [statusById('completed', statuses), statusById('in-progress', statuses)];
      const marked = lineText({ ...line, status: isDone ? inProgress : completed }, {});
      report({
        at: paragraph,
        found: `${quote(line.text)} ${insideSentence(status.word)}, while ${isDone ? `${open.length} lines below it are open` : `all ${done.length} lines below it are ${insideSentence(completed.word)}`}`,
        expected: 'markers that agree: the whole is completed once its parts are',
        fix: isDone
          ? `${marked}\nor [${status.marker}] before the open lines below it, if they are ${insideSentence(status.word)}`
          : `${marked}\nor [${inProgress.marker}] before it, if more is left than the lines below it say`,
      });
    }
  },
};

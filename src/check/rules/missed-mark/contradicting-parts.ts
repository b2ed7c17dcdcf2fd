import { quote } from '../../../report/diagnostics/source.ts';
import type { Line } from '../../../report/schema/report.ts';
import { statusById, type Status } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { lineText } from '../../line-text.ts';
import { choiceOf } from '../../lines-to-choose.ts';
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
      const marked = (one: Line, status: Status) => lineText({ ...one, status }, {});
      report({
        at: paragraph,
        found: `${quote(line.text)} ${insideSentence(status.word)}, while ${isDone ? `${open.length} lines below it are open` : `all ${done.length} lines below it are ${insideSentence(completed.word)}`}`,
        expected: 'markers that agree: the whole is completed once its parts are',
        ...choiceOf(
          ...(isDone
            ? [marked(line, inProgress), open.map((part) => marked(part, status)).join('\n')]
            : [marked(line, completed), marked(line, inProgress)]),
        ),
      });
    }
  },
};

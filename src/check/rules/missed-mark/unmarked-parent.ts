import { quote } from '../../../report/diagnostics/source.ts';
import { statusById, type BuiltInId, type Status } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { lineText } from '../../line-text.ts';
import type { ReportRule } from '../../rule.ts';
import { saidInLine } from '../../said-status.ts';

/** One part that is completed says little about the whole. */
const fewestParts = 2;

/** A line that is not said to have begun, of which every part is completed; or without a marker, while all its parts have one. */
export const unmarkedParent: ReportRule = {
  code: 'missed-mark',
  check({ document, statuses, words }, report) {
    if (document.report.kind === 'plan') return;
    for (const { line, marker, paragraph } of document.lines) {
      const isUnsaid = marker === undefined && line.status.id === 'unrecorded';
      if (line.lines.length < fewestParts || !(isUnsaid || line.status.id === 'not-started')) continue;
      // Parts that say it in words are a mistake of their own.
      const parts = line.lines.map(({ status, written }) =>
        status.id === 'unrecorded' ? saidInLine(written, words)?.said.status : status,
      );
      const id = statusOfWhole(parts);
      if (id === undefined || !(isUnsaid || id === 'completed') || saidInLine(line.written, words)) continue;
      const whole = statusById(id, statuses);
      const how = isUnsaid ? 'without a marker' : insideSentence(line.status.word);
      const theirs = [...new Set(parts.map((status) => insideSentence(status!.word)))].join(', ');
      report({
        at: paragraph,
        found: `${quote(line.text)} ${how}, while ${id === 'in-progress' ? 'the' : 'all'} ${parts.length} lines below it are ${theirs}`,
        expected: 'the status of the whole as a marker, too; or a line below it for what is left',
        fix: lineText({ ...line, status: whole }, {}),
      });
    }
  },
};

/** Undefined if nobody can tell: what is dropped may be all that was left, or not. */
function statusOfWhole(parts: readonly (Status | undefined)[]): BuiltInId | undefined {
  if (parts.some((status) => status === undefined || status.closed === 'dropped')) return undefined;
  const isDone = (status: Status | undefined) => status?.closed !== undefined;
  if (parts.every(isDone)) return 'completed';
  return parts.some(isDone) || parts.some((status) => status?.id !== 'not-started') ? 'in-progress' : 'not-started';
}

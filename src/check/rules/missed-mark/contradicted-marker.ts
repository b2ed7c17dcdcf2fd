import { quote } from '../../../report/diagnostics/source.ts';
import { setApart } from '../../../report/set-apart.ts';
import type { Status } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { wordsOf } from '../../line-words.ts';
import { linesToChoose } from '../../lines-to-choose.ts';
import type { ReportRule } from '../../rule.ts';
import { closedStatuses } from './struck-out.ts';

/** Perhaps with a remark in parentheses. */
const struckOut = /^~~[^~\r\n]+~~\s*(?:\([^()]*\))?$/;

/** A marker, and another status set apart from the words of the line, or words that are struck out. */
export const contradictedMarker: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, words } = seen;
    if (document.report.kind === 'plan') return;
    for (const read of document.lines) {
      const status = read.marker?.status;
      if (!status) continue;
      const { text, start, end } = wordsOf(read, document.file.text);
      const unmarked = text.replace(/^\[.\]\s+/u, '');
      const isStruck = !status.closed && struckOut.test(unmarked);
      const said = isStruck ? undefined : setApart(unmarked, words);
      const isExact = said && (said.isCertain || said.isSign);
      if (!isStruck && (!isExact || agree(status, said.status))) continue;
      const meant = said ? [said.status, status] : closedStatuses(seen.statuses);
      report({
        at: [start, end],
        found: `\`[${status.marker}]\` (${insideSentence(status.word)}) before words that ${said ? `say ${quote(said.written)}` : 'are struck out'}`,
        expected: 'a marker and words that agree',
        ...linesToChoose(meant, said?.others ?? unmarked.replaceAll('~~', ''), read, seen),
      });
    }
  },
};

/** Closed work is called closed however it ended, but completed work was not dropped. */
function agree(status: Status, other: Status): boolean {
  if (status.closed === 'delivered' && other.closed === 'dropped') return false;
  return other === status || (other.closed !== undefined && status.closed !== undefined);
}

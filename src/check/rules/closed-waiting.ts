import { quote } from '../../report/diagnostics/source.ts';
import { lineText } from '../line-text.ts';
import type { HistoryRule } from '../rule.ts';

/** An unmarked sub-line of a closed line is closed, too. */
export const closedWaiting: HistoryRule = {
  code: 'closed-waiting',
  check({ history }, report) {
    for (const { line, part } of history.appearanceOf.values()) {
      if (line.tag.waitsFor === undefined || line.open) continue;
      report(part.file, {
        at: line.position,
        found: `waitsFor on ${quote(line.text)}, which is closed`,
        expected: 'no waitsFor, as closed work waits for nothing; or the marker of open work',
        fix: lineText(line, { tag: { ...line.tag, waitsFor: undefined } }),
      });
    }
  },
};

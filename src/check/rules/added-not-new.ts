import { isIn } from '../../history/changes.ts';
import { lineBefore } from '../../history/related-lines.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { lineText } from '../line-text.ts';
import type { HistoryRule } from '../rule.ts';

/** A first report has nothing to check `added` against. Reopened work is new. */
export const addedNotNew: HistoryRule = {
  code: 'added-not-new',
  check({ history }, report) {
    for (const appearance of history.appearanceOf.values()) {
      const { line } = appearance;
      if (!line.tag.added) continue;
      const before = lineBefore(appearance);
      if (!before?.line.open || !isIn(history.reports[appearance.report.index - 1]!, before, history)) continue;
      report(appearance.part.file, {
        at: line.position,
        found: `added on ${quote(line.text)}, which the previous report lists too`,
        expected: 'no added; what is new is computed from the reports',
        fix: lineText(line, { tag: { ...line.tag, added: false } }),
      });
    }
  },
};

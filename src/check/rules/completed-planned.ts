import { messageLabel, type Appearance } from '../../history/history.ts';
import { lineBefore } from '../../history/related-lines.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { insideSentence } from '../../strings/translate.ts';
import { lineText, quotedLine } from '../line-text.ts';
import type { QuestionRule } from '../rule.ts';
import { writtenAt } from '../../report/report-lines.ts';

export const completedPlanned: QuestionRule = {
  code: 'completed-planned',
  check({ history }, report) {
    for (const appearance of history.appearanceOf.values()) {
      const { line } = appearance;
      const before = lineBefore(appearance);
      if (appearance.report.kind !== 'plan' || before?.line.status.closed !== 'delivered') continue;
      // Then its words make it another item.
      const tag = { ...line.tag, id: undefined, continues: undefined };
      report(appearance.part.file, {
        at: line.position,
        found: `${quote(line.text)}, which is ${insideSentence(before.line.status.word)} in the ${messageLabel(before.report)}`,
        expected: 'the work that is left, in its own words; or another status in that report, if it was wrong',
        fix: hasOwnWords(appearance)
          ? lineText(line, { tag })
          : `Delete this line; if the status was wrong, write ${quotedLine(before.line).replace(/\[.\]/u, '[/]')} in ${before.part.file}, line ${writtenAt(before.line).line}; if something is left, say what, in other words.`,
      });
    }
  },
};

/** Whether only `continues` makes a line the same work as earlier ones. */
function hasOwnWords({ line, report, thread }: Appearance): boolean {
  const earlier = thread.appearances.filter((appearance) => appearance.report.index < report.index);
  const hasOldId = earlier.some((appearance) => appearance.line.id === line.id);
  return line.tag.continues !== undefined && line.tag.id === undefined && !hasOldId;
}

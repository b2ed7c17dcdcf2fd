import type { Appearance } from '../../history/history.ts';
import { lineAbove } from '../../history/related-lines.ts';
import type { Line } from '../../report/schema/report.ts';
import { quote } from '../../report/diagnostics/source.ts';
import { insideSentence } from '../../strings/translate.ts';
import { lineText, quotedLine } from '../line-text.ts';
import type { QuestionRule } from '../rule.ts';

export const droppedUnexplained: QuestionRule = {
  code: 'dropped-unexplained',
  check({ history, rewordings, isMisread }, report) {
    // Another question proposes the remarks of these lines as the reasons.
    const remarked = new Set(rewordings.flatMap(({ now, remark }) => (remark ? now.line : [])));
    for (const appearance of history.appearanceOf.values()) {
      const { line } = appearance;
      const { reason, replacedBy } = line.tag;
      const isExplained = Boolean(reason) || replacedBy.length > 0 || remarked.has(line);
      // Perhaps such a line was not dropped.
      if (!isDropped(appearance) || isExplained || isMisread(appearance)) continue;
      const above = lineAbove(appearance);
      // What is below a dropped line was dropped with it.
      if (above && isDropped(above)) continue;
      report(appearance.part.file, {
        at: line.position,
        found: `${quote(line.text)}, ${insideSentence(line.status.word)} without \`reason\` or \`replacedBy\``,
        expected: 'a reason, or in replacedBy the ids of the items that take its place',
        fix: withReason(line) ?? whyNot(line),
      });
    }
  },
};

function whyNot(line: Line): string {
  const [reason, replacedBy] = [quotedLine(line, { reason: '…' }), quotedLine(line, { replacedBy: ['…'] })];
  return `Write ${reason} with the reason, or ${replacedBy} with the id of what takes its place.`;
}

/** Words in parentheses at the end mostly say why, and are no part of the id. A number names a part: "(phase 2)". */
function withReason(line: Line): string | undefined {
  const [remark = '', reason] = /(?<!\s)\s*\(([^()\d]+)\)$/.exec(line.written) ?? [];
  if (reason === undefined) return undefined;
  return lineText(line, { tag: { ...line.tag, reason }, written: line.written.slice(0, -remark.length) });
}

function isDropped({ line }: Appearance): boolean {
  return line.status.closed === 'dropped';
}

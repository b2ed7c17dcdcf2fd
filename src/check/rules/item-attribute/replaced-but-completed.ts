import { statusById } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { lineText } from '../../line-text.ts';
import { choiceOf } from '../../lines-to-choose.ts';
import type { ReportRule } from '../../rule.ts';

export const replacedButCompleted: ReportRule = {
  code: 'item-attribute',
  check({ document: { lines }, statuses }, report) {
    const dropped = statusById('dropped', statuses);
    for (const { line, item } of lines) {
      if (!item || line.status.closed !== 'delivered' || line.tag.replacedBy.length === 0) continue;
      report({
        at: item,
        found: `\`replacedBy\` on ${insideSentence(line.status.word)} work`,
        expected: '[-] before work that other work replaces',
        ...choiceOf(
          lineText({ ...line, status: dropped }, {}),
          lineText(line, { tag: { ...line.tag, replacedBy: [] } }),
        ),
      });
    }
  },
};

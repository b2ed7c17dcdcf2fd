import { insideSentence } from '../../../strings/translate.ts';
import type { ReportRule } from '../../rule.ts';

export const replacedButCompleted: ReportRule = {
  code: 'item-attribute',
  check({ document: { lines } }, report) {
    for (const { line, item } of lines) {
      if (!item || line.status.closed !== 'delivered' || line.tag.replacedBy.length === 0) continue;
      report({
        at: item,
        found: `\`replacedBy\` on ${insideSentence(line.status.word)} work`,
        expected: '[-] before work that other work replaces',
        fix: `Write [-] in place of [${line.status.marker}], or delete replacedBy.`,
      });
    }
  },
};

import { andNearest } from '../../../report/diagnostics/nearest.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf } from '../../../report/order.ts';
import { isReport } from '../../../report/read-report.ts';
import { misspeltLabel } from '../../cycle-list.ts';
import { dayAdvice, isCertainDay, writtenDays } from '../../../report/written-days.ts';
import { lineText } from '../../line-text.ts';
import type { ContentRule } from '../../rule.ts';

/** A due date is a day, or the label of a cycle. */
export const wrongDue: ContentRule = {
  code: 'item-attribute',
  check({ content: { site }, documents }, report) {
    if (!site) return;
    const labels = cyclesOf(site).map(({ label }) => label);
    for (const { file, lines, report: own } of documents.filter(isReport)) {
      for (const { line } of lines) {
        const { due } = line.tag;
        if (!due || (due.day ?? due.cycle) !== undefined) continue;
        const days = writtenDays(due.written, own.language ?? site.language);
        const near = misspeltLabel(due.written, labels);
        const meant = days.length > 1 ? undefined : (days[0] ?? near);
        report(file.displayPath, {
          at: line.position,
          found: `due=${quote(due.written)}`,
          expected: `a day as YYYY-MM-DD, or the label of a cycle that \`cycles\` in site.yaml lists${andNearest(near)}`,
          ...(meant === undefined
            ? { fix: dayAdvice(days), ...(days.length > 1 && { certainty: 'choose' }) }
            : {
                fix: lineText(line, { tag: { ...line.tag, due: { written: meant } } }),
                ...(meant === days[0] && isCertainDay(due.written) && { certainty: 'certain' }),
              }),
        });
      }
    }
  },
};

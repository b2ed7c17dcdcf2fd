import { andNearest } from '../../../report/diagnostics/nearest.ts';
import { correctedLines, offsetsOf, placesIn, quote } from '../../../report/diagnostics/source.ts';
import { attributesIn } from '../../../report/lines/item-tag.ts';
import { quoted } from '../../../report/markdown/tags.ts';
import { cyclesOf } from '../../../report/order.ts';
import { isReport } from '../../../report/read-report.ts';
import { misspeltLabel } from '../../cycle-list.ts';
import { dayAdvice, isCertainDay, writtenDays } from '../../../report/written-days.ts';
import { choiceOf } from '../../lines-to-choose.ts';
import type { ContentRule } from '../../rule.ts';

/** A due date is a day, or the label of a cycle. */
export const wrongDue: ContentRule = {
  code: 'item-attribute',
  check({ content: { site }, documents }, report) {
    if (!site) return;
    const labels = cyclesOf(site).map(({ label }) => label);
    for (const { file, lines, report: own } of documents.filter(isReport)) {
      const places = placesIn(file.text);
      for (const { line, item } of lines) {
        const { due } = line.tag;
        const written = attributesIn(item).find(({ name }) => name === 'due');
        if (!due || !written || (due.day ?? due.cycle) !== undefined) continue;
        const days = writtenDays(due.written, own.language ?? site.language);
        const near = misspeltLabel(due.written, labels);
        const meant = days.length > 1 ? undefined : (days[0] ?? near);
        const { start, end } = offsetsOf(written.attribute);
        const textOf = (value: string) => `due=${quoted(value)}`;
        const fixOf = (value: string) => correctedLines(file.text, start, end, textOf(value));
        report(file.displayPath, {
          at: places.span(start, end),
          found: `due=${quote(due.written)}`,
          expected: `a day as YYYY-MM-DD, or the label of a cycle that \`cycles\` in site.yaml lists${andNearest(near)}`,
          ...(meant === undefined
            ? days.length > 1
              ? choiceOf(...days.map(fixOf))
              : { fix: dayAdvice }
            : {
                fix: fixOf(meant),
                edit: { start, end, text: textOf(meant) },
                ...(meant === days[0] && isCertainDay(due.written) && { certainty: 'certain' }),
              }),
        });
      }
    }
  },
};

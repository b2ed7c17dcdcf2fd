import { quote } from '../../report/diagnostics/source.ts';
import { plural } from '../../report/plural.ts';
import { questionIds } from '../../report/questions.ts';
import { markerList } from '../../report/status.ts';
import type { QuestionRule } from '../rule.ts';
import { standingOf, unmarkedItems } from '../unmarked-items.ts';

/** An item of the newest status report without a marker. Where no item has one, that is a single question. */
export const unmarkedItem: QuestionRule = {
  code: 'unmarked-item',
  check({ content, supposed, isMisread }, report) {
    for (const { part, lines, isWhole } of unmarkedItems(supposed, isMisread, questionIds(content.areas))) {
      const others = isWhole && lines.length > 1 ? ` and ${plural(lines.length - 1, 'other item')}` : '';
      for (const line of others === '' ? lines : lines.slice(0, 1)) {
        report(part.file, {
          at: line.position,
          found: quote(line.written) + (others || `, ${standingOf(line, supposed)}`),
          expected: 'a marker before the words, as nobody can see the status without one; none if nobody knows it',
          fix: markerList(content.statuses),
          certainty: 'choose',
        });
      }
    }
  },
};

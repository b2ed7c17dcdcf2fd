import { quoteId } from '../../report/diagnostics/source.ts';
import { lineText } from '../line-text.ts';
import type { HistoryRule } from '../rule.ts';

export const continuesTaken: HistoryRule = {
  code: 'continues-taken',
  check({ history }, report) {
    for (const { line, part, namesake, freeId } of history.conflicts.taken) {
      const name = quoteId(namesake.id);
      const continues = quoteId(line.tag.continues ?? '');
      report(part.file, {
        at: line.position,
        found: `these words, which already are the item ${name}, while continues says ${continues}`,
        expected: `no continues if ${name} is meant; other words or an id if it is not`,
        fix: lineText(line, { tag: { ...line.tag, id: freeId } }),
      });
    }
  },
};

import { quote } from '../../report/diagnostics/source.ts';
import { cycleList, twinOf } from '../cycle-list.ts';
import type { ContentRule } from '../rule.ts';
import { orderMistake } from './cycle-order.ts';

export const cycleWithoutReport: ContentRule = {
  code: 'cycle-without-report',
  check(seen, report) {
    const list = cycleList(seen);
    // In a wrong order, nobody can tell which cycles are later.
    if (!list || orderMistake(list, seen)) return;
    const { cycles, reported, isPlanned, right, mistake } = list;
    const ids = cycles.map(({ id }) => id);
    for (const [index, { id, label }] of cycles.entries()) {
      if (reported.has(id) || isPlanned(id)) continue;
      // `duplicate-name` reports the second one, and `unknown-cycle` a folder with another spelling.
      if (ids.indexOf(id) < index || twinOf(id, reported) !== undefined) continue;
      const found = `the cycle ${quote(label)}, which has no report (cycles/${id}/plan.mdx or status.mdx), though a later cycle has one`;
      const expected = 'a report for every cycle up to the newest one that has any';
      report(seen.nameOf('site.yaml'), mistake(found, expected, right));
    }
  },
};

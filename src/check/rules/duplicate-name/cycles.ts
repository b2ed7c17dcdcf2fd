import { quote } from '../../../report/diagnostics/source.ts';
import { cycleList } from '../../cycle-list.ts';
import type { ContentRule } from '../../rule.ts';

export const duplicateCycle: ContentRule = {
  code: 'duplicate-name',
  check(seen, report) {
    const list = cycleList(seen);
    if (!list) return;
    const ids = list.cycles.map(({ id }) => id);
    for (const [index, { id, label }] of list.cycles.entries()) {
      if (ids.indexOf(id) === index) continue;
      const found = `the cycle ${quote(label)} a second time`;
      report(seen.nameOf('site.yaml'), list.mistake(found, 'each cycle once', list.right));
    }
  },
};

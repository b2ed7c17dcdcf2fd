import { quote } from '../../../report/diagnostics/source.ts';
import { cycleList, twinOf } from '../../cycle-list.ts';
import type { ContentRule } from '../../rule.ts';

export const unlistedCycle: ContentRule = {
  code: 'unknown-cycle',
  check(seen, report) {
    const list = cycleList(seen);
    if (!list) return;
    const { nameOf, input } = seen;
    const ids = list.cycles.map(({ id }) => id);
    for (const { id } of list.all.filter((cycle) => !ids.includes(cycle.id))) {
      const twin = twinOf(id, ids);
      const found = `a report in ${quote(`cycles/${id}/`)}`;
      if (twin === undefined) {
        const expected = 'every cycle that has a report, oldest first; a folder of drafts begins with _';
        const missing = `${found}, but no cycle ${quote(id)} in site.yaml`;
        report(nameOf('site.yaml'), list.mistake(missing, expected, list.right));
        continue;
      }
      const path = input.paths.find((inside) => inside.startsWith(`cycles/${id}/`)) ?? `cycles/${id}`;
      report(nameOf(path), {
        found: `${found}, while site.yaml has the cycle ${quote(twin)}`,
        expected: 'the folder of a cycle in site.yaml',
        fix: `Rename the folder to cycles/${twin}, or move what is in it there.`,
      });
    }
  },
};

import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf } from '../../../report/order.ts';
import type { ContentRule } from '../../rule.ts';

/** No report has an area that was retired before it. */
export const retiredArea: ContentRule = {
  code: 'unknown-area',
  check({ content: { areas, reports, site } }, report) {
    if (!site) return;
    const order = cyclesOf(site).map(({ id }) => id);
    for (const { id, title, file, retired } of areas) {
      const since = retired === undefined ? -1 : order.indexOf(retired.toLowerCase());
      if (since < 0) continue;
      for (const later of reports.filter(({ cycle }) => order.indexOf(cycle) >= since)) {
        const section = later.sections.find(({ area }) => area === id);
        if (!section) continue;
        report(later.file, {
          at: section.position,
          found: `${quote(title)}, an area that has been retired since ${retired}`,
          expected: `another area, or no \`retired\` in ${file} if it goes on`,
          fix: `Move these lines to another area, or delete \`retired\` in ${file}.`,
        });
      }
    }
  },
};

import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf } from '../../../report/order.ts';
import type { ContentRule } from '../../rule.ts';

/** An area is retired since a cycle of the site. */
export const cycleOfRetirement: ContentRule = {
  code: 'unknown-cycle',
  check({ content: { areas, site } }, report) {
    if (!site) return;
    const ids = cyclesOf(site).map(({ id }) => id);
    for (const { file, retired } of areas) {
      if (retired === undefined || ids.includes(retired.toLowerCase())) continue;
      report(file, {
        at: ['retired'],
        found: `retired: ${quote(retired)}, which is no cycle in site.yaml`,
        expected: 'the label of the first cycle without this area',
        fix: 'Correct the label, or list the cycle in site.yaml.',
      });
    }
  },
};

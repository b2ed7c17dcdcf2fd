import type { Content } from '../content.ts';
import { quote } from '../diagnostics/source.ts';
import { cyclesOf } from '../order.ts';
import type { Checked } from './rule.ts';

/** Checks that areas are retired since a cycle of the site. */
export function checkRetired({ areas, site }: Content, { report }: Checked): void {
  const order = cyclesOf(site).map(({ id }) => id);
  for (const { file, retired } of areas) {
    if (retired === undefined) continue;
    if (!order.includes(retired.toLowerCase()))
      report(file, {
        code: 'unknown-cycle',
        at: ['retired'],
        found: `retired: ${quote(retired)}, which is no cycle in site.yaml`,
        expected: 'the label of the first cycle without this area',
        fix: 'Correct the label, or list the cycle in site.yaml.',
      });
  }
}

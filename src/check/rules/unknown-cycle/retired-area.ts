import { misspeltLabel } from '../../cycle-list.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf } from '../../../report/order.ts';
import type { ContentRule } from '../../rule.ts';

/** An area is retired since a cycle of the site. */
export const cycleOfRetirement: ContentRule = {
  code: 'unknown-cycle',
  check({ content: { areas, site } }, report) {
    if (!site) return;
    const cycles = cyclesOf(site);
    const ids = cycles.map(({ id }) => id);
    const labels = cycles.map(({ label }) => label);
    for (const { file, retired } of areas) {
      if (retired === undefined || ids.includes(retired.toLowerCase())) continue;
      const near = misspeltLabel(retired, labels);
      report(file, {
        at: ['retired'],
        found: `retired: ${quote(retired)}, which is no cycle in site.yaml`,
        expected: 'the label of the first cycle without this area',
        fix:
          near === undefined
            ? `Write ${labels.join(' or ')}, or list ${retired} in site.yaml.`
            : `retired: ${yamlText(near)}`,
      });
    }
  },
};

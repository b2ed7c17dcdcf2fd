import { andNearest, misspelt } from '../../../report/diagnostics/nearest.ts';
import { quote } from '../../../report/diagnostics/source.ts';
import { yamlText } from '../../../report/fields/yaml.ts';
import { cyclesOf } from '../../../report/order.ts';
import type { ContentRule } from '../../rule.ts';

/** A review comes after a cycle that has a report. */
export const cycleOfReview: ContentRule = {
  code: 'unknown-cycle',
  check({ content: { site, cycles }, nameOf }, report) {
    if (!site) return;
    const ids = cyclesOf(site).map(({ id }) => id);
    const labels = cycles.map(({ label }) => label);
    for (const [index, { after }] of site.reviews.entries()) {
      const id = after.toLowerCase();
      const isKnown = ids.includes(id);
      const hasReport = cycles.some((cycle) => cycle.id === id);
      // If there are no reports at all, that is reported instead.
      if (isKnown && (hasReport || cycles.length === 0)) continue;
      const near = isKnown ? labels.at(-1) : misspelt(after, labels);
      const advice = isKnown ? `add this review once there is a report on ${after}` : 'list the cycle in site.yaml';
      report(nameOf('site.yaml'), {
        at: ['reviews', index, 'after'],
        found: `after: ${quote(after)}, ${isKnown ? 'a cycle that has no report yet' : 'which is no cycle in site.yaml'}`,
        expected: `the label of a cycle that has a report${andNearest(near, isKnown ? 'newest' : 'nearest')}`,
        fix: isKnown || near === undefined ? `Correct the label, or ${advice}.` : `after: ${yamlText(near)}`,
      });
    }
  },
};

import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf } from '../../../report/order.ts';
import { notListed } from '../../field-mistakes.ts';
import type { ContentRule } from '../../rule.ts';

/**
 * An area that is retired, or asks something, since a cycle that does not exist; or a review after such a cycle, or after one
 * without a report.
 */
export const cycleInField: ContentRule = {
  code: 'unknown-cycle',
  check({ content: { site, areas, cycles: reported }, nameOf }, report) {
    if (!site) return;
    const cycles = cyclesOf(site);
    const labels = cycles.map(({ label }) => label);
    const isKnown = (written: string) => cycles.some(({ id }) => id === written.toLowerCase());
    for (const { file, ...area } of areas)
      for (const field of ['retired', 'since'] as const) {
        const written = area[field];
        if (written !== undefined && !isKnown(written))
          report(file, { at: [field], ...notListed({ field, written }, labels, 'cycles') });
      }
    for (const [index, { after }] of site.reviews.entries()) {
      const at = ['reviews', index, 'after'];
      if (!isKnown(after))
        report(nameOf('site.yaml'), { at, ...notListed({ field: 'after', written: after }, labels, 'cycles') });
      // If there are no reports at all, that is reported instead.
      else if (reported.length > 0 && !reported.some(({ id }) => id === after.toLowerCase()))
        report(nameOf('site.yaml'), {
          at,
          found: `${quote(`after: ${after}`)}, a cycle that has no report yet`,
          expected: 'a cycle that has a report',
          fix: `Correct the label, or add this review once there is a report on ${after}.`,
        });
    }
  },
};

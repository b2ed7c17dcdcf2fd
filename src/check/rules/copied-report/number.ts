import { quote } from '../../../report/diagnostics/source.ts';
import { cyclesOf } from '../../../report/order.ts';
import type { ContentRule } from '../../rule.ts';

/** A number or a DOI that the report of an earlier cycle has already. */
export const otherNumber: ContentRule = {
  code: 'copied-report',
  check({ content }, report) {
    const first = new Map<string, { cycle: string; name: string }>();
    for (const { id, label } of content.site ? cyclesOf(content.site) : []) {
      for (const one of content.reports.filter(({ cycle }) => cycle === id)) {
        for (const field of ['number', 'doi'] as const) {
          const value = one[field];
          if (value === undefined) continue;
          const written = `${field}: ${value}`;
          const earlier = first.get(written);
          if (!earlier) first.set(written, { cycle: id, name: `${label} ${one.kind}` });
          else if (earlier.cycle !== id)
            report(one.file, {
              at: [field],
              found: `${quote(written)}, which is that of the ${earlier.name}`,
              expected: `that of this ${one.kind}`,
              fix: `Write that of this ${one.kind}, or leave the field out if it has none.`,
            });
        }
      }
    }
  },
};

import { quote } from '../../report/diagnostics/source.ts';
import type { Status } from '../../report/status.ts';
import type { ContentRule } from '../rule.ts';

/** Readers and authors can tell a team's own statuses from all others. */
export const duplicateStatus: ContentRule = {
  code: 'duplicate-status',
  check({ content: { site, statuses }, nameOf }, report) {
    const written = Object.entries(site?.statuses ?? {});
    const ids = new Set(written.map(([id]) => id));
    const known = statuses.filter(({ id }) => !ids.has(id));
    for (const [id, fields] of written) {
      const status = statuses.find((other) => other.id === id)!;
      for (const field of ['word', 'marker', 'shape'] as const) {
        const earlier = known.find((other) => comparable(other, field) === comparable(status, field));
        if (!fields || !(field in fields) || !earlier) continue;
        report(nameOf('site.yaml'), {
          at: ['statuses', id, field],
          found: `the ${field} of ${quote(id)}, which is that of ${quote(earlier.id)}`,
          expected: `a ${field} that no other status has`,
          fix: `Choose another ${field} for ${id}.`,
        });
      }
      known.push(status);
    }
  },
};

/** `x` and `X` are the same marker. */
function comparable(status: Status, field: 'word' | 'marker' | 'shape'): string | undefined {
  const value = status[field];
  return field === 'word' || value === 'X' ? value?.toLowerCase() : value;
}

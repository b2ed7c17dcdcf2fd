import { quote } from '../../../report/diagnostics/source.ts';
import type { Status } from '../../../report/status.ts';
import type { ContentRule } from '../../rule.ts';
import { namesOfStrings } from '../../listed-words.ts';

/** Authors can tell the marker of a status from all others, readers its shape, and programs its id. */
export const duplicateStatus: ContentRule = {
  code: 'duplicate-status',
  check({ content: { site, statuses }, nameOf }, report) {
    const written = Object.entries(site?.statuses ?? {});
    const ids = new Set(written.map(([id]) => id));
    const taken = new Map<string, string>();
    const add = (status: Status) => {
      for (const field of fields) taken.set(keyOf(status, field), status.id);
    };
    for (const status of statuses) if (!ids.has(status.id)) add(status);
    for (const [id, given] of written) {
      const status = statuses.find((other) => other.id === id);
      if (!status) continue;
      for (const field of fields) {
        const earlier = taken.get(keyOf(status, field));
        if (!given || !(field in given) || earlier === undefined) continue;
        report(nameOf('site.yaml'), {
          at: ['statuses', id, field],
          found: `the ${field} of ${quote(id)}, which is that of ${quote(earlier)}`,
          expected: `a ${field} that no other status has`,
          fix: `Choose another ${field} for ${id}.`,
        });
      }
      if (namesOfStrings.has(id))
        report(nameOf('site.yaml'), {
          at: ['statuses', id],
          found: `a status with the id ${quote(id)}, which is the name of a change or an outcome`,
          expected: 'an id that nothing else has, in data and URLs',
          fix: `Choose another id for ${id}.`,
        });
      add(status);
    }
  },
};

const fields = ['marker', 'shape'] as const;

/** `x` and `X` are the same marker. */
function keyOf(status: Status, field: (typeof fields)[number]): string {
  const value = status[field];
  return `${field} ${value === 'X' ? 'x' : value}`;
}

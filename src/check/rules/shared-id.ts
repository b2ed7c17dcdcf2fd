import { quote } from '../../report/diagnostics/source.ts';
import { cyclesOf } from '../../report/order.ts';
import type { ContentRule } from '../rule.ts';

/** Other documents find cycles, areas and topics by their id, in this order. */
export const sharedId: ContentRule = {
  code: 'shared-id',
  check({ content: { areas, topics, site } }, report) {
    const cycles = site ? cyclesOf(site) : [];
    const kinds = new Map(cycles.map(({ id }) => [id, 'cycle']));
    const reportShared = (kind: string, field: string, { id, file }: { id: string; file: string }) => {
      const other = kinds.get(id);
      if (other === undefined) return;
      report(file, {
        at: [field],
        found: `the id ${quote(id)}, which is also that of the ${other}`,
        expected: `an id of its own: other documents that link to ${quote(id)} get to the ${other}`,
        fix: `Rename the file, or let other documents link to the ${kind} as \`${kind}s/${id}\`.`,
      });
    };
    for (const area of areas) reportShared('area', 'title', area);
    for (const { id } of areas) if (!kinds.has(id)) kinds.set(id, 'area');
    for (const topic of topics) reportShared('topic', 'term', topic);
  },
};

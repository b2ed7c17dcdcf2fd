/** Rules for `statuses` of `site.yaml` that a schema cannot check. */
import type { Content, ContentInput } from '../content.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { positionAt, quote } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import type { Status } from '../status.ts';

/** Checks that readers can tell a team's own statuses from all others, and authors too. */
export function checkStatuses({ site, statuses }: Content, { files }: ContentInput, report: Reporter): void {
  const file = files.find(({ path }) => path === 'site.yaml');
  const given = Object.entries(site.statuses ?? {});
  const known = statuses.filter(({ id }) => !given.some(([other]) => other === id));
  for (const [id, fields] of given) {
    const status = statuses.find((other) => other.id === id)!;
    for (const field of ['word', 'marker', 'shape'] as const) {
      const earlier = known.find((other) => valueOf(other, field) === valueOf(status, field));
      if (!file || !fields || !(field in fields) || !earlier) continue;
      const { start } = placeOfField(file.text, ['statuses', id, field]);
      report(file.displayPath, {
        code: 'duplicate-status',
        position: positionAt(file.text, start),
        found: `the ${field} of ${quote(id)}, which is that of ${quote(earlier.id)}`,
        expected: `a ${field} that no other status has`,
        fix: `Choose another ${field} for ${id}.`,
      });
    }
    known.push(status);
  }
}

/** In the form in which two are compared: `x` and `X` are the same marker. */
function valueOf(status: Status, field: 'word' | 'marker' | 'shape'): string | undefined {
  const value = status[field];
  return field === 'word' || value === 'X' ? value?.toLowerCase() : value;
}

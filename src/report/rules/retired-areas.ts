/** Rules for areas that are retired. */
import type { Content, ContentInput } from '../content.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import { positionAt, quote } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { textsOf } from '../file.ts';
import { cyclesOf } from '../order.ts';

/** Checks that each area is retired since a cycle of the site, and that no report has it from then on. */
export function checkRetired({ areas, reports, site }: Content, { files }: ContentInput, report: Reporter): void {
  const order = cyclesOf(site).map(({ id }) => id);
  for (const { id, title, file, retired } of areas) {
    if (retired === undefined) continue;
    const since = order.indexOf(retired.toLowerCase());
    const text = textsOf(files)(file) ?? '';
    if (since < 0)
      report(file, {
        code: 'unknown-cycle',
        position: positionAt(text, placeOfField(text, ['retired']).start),
        found: `retired: ${quote(retired)}, which is no cycle in site.yaml`,
        expected: 'the label of the first cycle without this area',
        fix: 'Correct the label, or list the cycle in site.yaml.',
      });
    for (const later of since < 0 ? [] : reports.filter(({ cycle }) => order.indexOf(cycle) >= since)) {
      const section = later.sections.find(({ area }) => area === id);
      if (section)
        report(later.file, {
          code: 'unknown-area',
          position: section.position,
          found: `${quote(title)}, an area that is retired since ${retired}`,
          expected: `another area, or no \`retired\` in ${file} if it goes on`,
          fix: `Move these lines to another area, or delete \`retired\` in ${file}.`,
        });
    }
  }
}

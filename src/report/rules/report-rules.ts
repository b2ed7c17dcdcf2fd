import type { Content } from '../content.ts';
import { quote } from '../diagnostics/source.ts';
import { topLines, withSubLines } from '../report-lines.ts';
import { cyclesOf } from '../order.ts';
import type { Checked } from './rule.ts';

/** Including sub-lines. Pages stay light up to this many. */
const maxLines = 150;

/** Checks that no report is too long for a page. */
export function checkLengths({ reports }: Content, { report }: Checked): void {
  for (const { file, sections } of reports) {
    const count = withSubLines(topLines(sections)).length;
    if (count <= maxLines) continue;
    report(file, {
      code: 'long-report',
      found: `${count} lines, sub-lines included`,
      expected: `at most ${maxLines}, so that the page of the cycle loads quickly`,
      fix: 'Move detail below a line into a paragraph of that line, or into a linked document.',
    });
  }
}

/** Checks that areas are retired since a cycle of the site, and that no later report has them. */
export function checkRetired({ areas, reports, site }: Content, { report }: Checked): void {
  const order = cyclesOf(site).map(({ id }) => id);
  for (const { id, title, file, retired } of areas) {
    if (retired === undefined) continue;
    const since = order.indexOf(retired.toLowerCase());
    if (since < 0)
      report(file, {
        code: 'unknown-cycle',
        at: ['retired'],
        found: `retired: ${quote(retired)}, which is no cycle in site.yaml`,
        expected: 'the label of the first cycle without this area',
        fix: 'Correct the label, or list the cycle in site.yaml.',
      });
    for (const later of since < 0 ? [] : reports.filter(({ cycle }) => order.indexOf(cycle) >= since)) {
      const section = later.sections.find(({ area }) => area === id);
      if (section)
        report(later.file, {
          code: 'unknown-area',
          at: section.position,
          found: `${quote(title)}, an area that is retired since ${retired}`,
          expected: `another area, or no \`retired\` in ${file} if it goes on`,
          fix: `Move these lines to another area, or delete \`retired\` in ${file}.`,
        });
    }
  }
}

import { headingKey, shareWord, type AreaTitles } from '../area-titles.ts';
import type { Area, Content } from '../content.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { misspelt } from '../diagnostics/nearest.ts';
import { placesIn, quote, restOfLine } from '../diagnostics/source.ts';
import { yamlText } from '../fields/yaml.ts';
import { cyclesOf } from '../order.ts';
import { plural } from '../plural.ts';
import type { Report } from '../schema/report.ts';
import { slugify } from '../slug.ts';
import type { Checked } from './rule.ts';

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

/**
 * The diagnostics of all reports. Headings that most probably are the former title of an area become a single mistake,
 * in however many reports they are; its fix is an alias.
 */
export function diagnosticsOfReports(
  reports: readonly Report[],
  areas: readonly Area[],
  titles: AreaTitles,
  checked: Checked,
): Diagnostic[] {
  const headings = reports.flatMap(({ file, sections, diagnostics }) => {
    const unknown = diagnostics.filter(({ code }) => code === 'unknown-area');
    return unknown.flatMap((found) => {
      const { line } = found.position;
      const section = sections.find(({ position }) => position.line === line);
      return section ? { title: section.heading, place: `${file}:${line}`, found } : [];
    });
  });
  const renamed = new Set<Diagnostic>();
  for (const same of Map.groupBy(headings, ({ title }) => headingKey(title)).values()) {
    const { title, place } = same[0]!;
    const area = misspelt(title, titles.names) === undefined ? formerly(title, same.length) : undefined;
    if (!area) continue;
    for (const { found } of same) renamed.add(found);
    const more = same.length > 1 ? ` and ${plural(same.length - 1, 'more heading')}` : '';
    reportAlias(title, `${place}${more}`, area, checked);
  }
  return reports.flatMap(({ diagnostics }) => diagnostics).filter((found) => !renamed.has(found));

  /** An area's id comes from its first title, and a new title mostly keeps a word of the old. */
  function formerly(title: string, count: number): Area | undefined {
    const slug = slugify(title);
    const exact = areas.find(({ id }) => id === slug);
    // A single heading may be a slip.
    if (exact || count === 1) return exact;
    const [inside, ...others] = areas.filter(({ id }) => new Set(id.split('-')).isSubsetOf(new Set(slug.split('-'))));
    if (inside && others.length === 0) return inside;
    const near = titles.nearest(title);
    return near !== undefined && shareWord(title, near) ? areas.find(({ id }) => id === titles.find(near)) : undefined;
  }
}

/** `where` names the headings with the title. */
function reportAlias(title: string, where: string, area: Area, { textOf, placeOf, report }: Checked): void {
  const text = textOf(area.file);
  const field = placeOf(area.file, ['aliases']);
  const { start, end } = field.node ? field : placeOf(area.file, ['title']);
  const aliases = `aliases: ${yamlText([...area.aliases, title])}`;
  report(area.file, {
    code: 'unknown-area',
    at: placesIn(text).span(start, end),
    found: `no title or alias ${quote(title)}, which is a heading at ${where}`,
    expected: 'the former title among the aliases of the area; a file of its own if the area is new',
    fix: field.node ? aliases : `${text.slice(start, end)}${restOfLine(text, end)}\n${aliases}`,
  });
}

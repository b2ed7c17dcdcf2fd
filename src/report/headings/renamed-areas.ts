import type { Area, DigestedReport } from '../content.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { misspelt } from '../diagnostics/nearest.ts';
import { quote, restOfLine, spanAt } from '../diagnostics/source.ts';
import { placeOfField } from '../fields/field-place.ts';
import { yamlText } from '../fields/yaml.ts';
import type { ContentFile } from '../file.ts';
import { plural } from '../plural.ts';
import type { Section } from '../schema/report.ts';
import { slugify } from '../slug.ts';
import type { AreaTitles } from './area-titles.ts';
import { headingKey, shareWord } from './titles.ts';

/** A heading that names no area, in all reports. */
interface Unknown {
  title: string;
  places: { file: string; section: Section }[];
}

/**
 * Finds headings that most probably are the former title of an area. Each is one mistake, in however many reports, and
 * its fix is an alias. `isReported` says whether that replaces another diagnostic.
 */
export function renamedAreas(
  reports: readonly DigestedReport[],
  areas: readonly Area[],
  titles: AreaTitles,
  files: readonly ContentFile[],
): { diagnostics: Diagnostic[]; isReported(diagnostic: Diagnostic): boolean } {
  const wrong = new Set(
    reports.flatMap(({ file, diagnostics }) =>
      diagnostics.flatMap(({ code, position }) => (code === 'unknown-area' ? `${file}:${position.line}` : [])),
    ),
  );
  const headings = reports.flatMap(({ file, sections }) =>
    sections.flatMap((section) => (wrong.has(`${file}:${section.position.line}`) ? { file, section } : [])),
  );
  const reported = new Set<string>();
  const diagnostics = [...Map.groupBy(headings, ({ section }) => headingKey(section.heading)).values()].flatMap(
    (places) => {
      const title = places[0]!.section.heading;
      // A misspelt heading is corrected in its report.
      const area = misspelt(title, titles.names) === undefined ? formerly(title, places.length) : undefined;
      const file = files.find((candidate) => candidate.displayPath === area?.file);
      if (!area || !file) return [];
      for (const { file: report, section } of places) reported.add(`${report}:${section.position.line}`);
      return [aliasFor({ title, places }, area, file.text)];
    },
  );
  return {
    diagnostics,
    isReported: ({ code, file, position }) => code === 'unknown-area' && reported.has(`${file}:${position.line}`),
  };

  /** An area's id is made of its first title, and a new title mostly keeps a word of the old one. */
  function formerly(title: string, places: number): Area | undefined {
    const slug = slugify(title);
    const exact = areas.find(({ id }) => id === slug);
    // A single heading may be a slip of its author.
    if (exact || places === 1) return exact;
    const [own, ...others] = areas.filter(({ id }) => new Set(id.split('-')).isSubsetOf(new Set(slug.split('-'))));
    if (own && others.length === 0) return own;
    const near = titles.nearest(title);
    return near !== undefined && shareWord(title, near) ? areas.find(({ id }) => id === titles.find(near)) : undefined;
  }
}

function aliasFor({ title, places }: Unknown, area: Area, text: string): Diagnostic {
  const [first] = places;
  const more = places.length > 1 ? ` and ${plural(places.length - 1, 'more heading')}` : '';
  const own = placeOfField(text, ['aliases']);
  const { start, end } = own.node ? own : placeOfField(text, ['title']);
  const aliases = `aliases: ${yamlText([...area.aliases, title])}`;
  return diagnostic(area.file, {
    code: 'unknown-area',
    position: spanAt(text, start, end),
    found: `no title or alias ${quote(title)}, which is a heading at ${first!.file}:${first!.section.position.line}${more}`,
    expected: 'the former title among the aliases of the area; a file of its own if the area is new',
    fix: own.node ? aliases : `${text.slice(start, end)}${restOfLine(text, end)}\n${aliases}`,
  });
}

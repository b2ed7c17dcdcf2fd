import type { Heading, RootContent } from 'mdast';
import { shareWord, type AreaTitles } from '../area-titles.ts';
import { misspelt } from '../diagnostics/nearest.ts';
import { offsetsOf, positionOf, quote } from '../diagnostics/source.ts';
import { yamlText } from '../fields/yaml.ts';
import { plainText } from '../markdown/nodes.ts';
import type { Section } from '../schema/report.ts';
import { slugify } from '../slug.ts';
import type { ReportContext } from './lines.ts';

/** Ids of the areas that the headings of a report name. */
export function namedAreas(nodes: readonly RootContent[], areas: AreaTitles): Set<string> {
  const headings = nodes.filter((node) => node.type === 'heading' && node.depth <= 2) as Heading[];
  return new Set(headings.flatMap((heading) => areas.find(plainText([heading])) ?? []));
}

/** The section that a heading begins, even one that names no area; undefined for the title of the report. */
export function beginSection(heading: Heading, isFirst: boolean, context: ReportContext): Section | undefined {
  const { areas, named } = context;
  const title = plainText([heading]);
  const area = areas.find(title);
  if (heading.depth === 1 && !reportLevel(heading, title, area, context) && isFirst) return undefined;
  const guess = area ?? areas.guess(title, named);
  if (guess !== undefined) named.add(guess);
  const isKnown = area !== undefined || areas.names.length === 0 || (guess !== undefined && areas.isUntitled(guess));
  if (heading.depth === 2 && !isKnown) reportUnknownArea(heading, title, context);
  return { area: guess ?? (slugify(title) || 'area'), heading: title, blocks: [], position: positionOf(heading) };
}

/** Reports a heading of level 1, and returns whether it names an area. */
function reportLevel(
  heading: Heading,
  title: string,
  area: string | undefined,
  { areas, findings }: ReportContext,
): boolean {
  const meant = area === undefined ? misspelt(title, areas.names) : title;
  findings.report({
    at: heading,
    code: 'heading-level',
    expected: 'headings of level 2, which name areas; the title of the report is in its frontmatter',
    ...(meant === undefined ? { fix: 'Delete this heading.' } : { instead: asHeading(meant) }),
  });
  return meant !== undefined;
}

function reportUnknownArea(heading: Heading, title: string, { areas, findings }: ReportContext): void {
  const unknown = { at: heading, code: 'unknown-area', found: quote(title) } as const;
  const expected = 'the title or an alias of an area';
  const { start, end } = offsetsOf(heading);
  const [, underlined] =
    /^(\s*[^#\s][\s\S]*?)(?:\r\n|\n|\r)[ \t]*-+[ \t]*$/.exec(findings.source.slice(start, end)) ?? [];
  const meant = areas.nearest(title) ?? '';
  const isFar = misspelt(title, areas.names) === undefined;
  if (isFar && underlined !== undefined)
    return findings.report({
      ...unknown,
      found: `${quote(title)}, which the hyphens below it turn into a heading`,
      expected: `an empty line before the hyphens, or ${expected}`,
      instead: `${underlined}\n\n---`,
    });
  // In a wrong area, work would lose its history and its URL.
  if (!isFar || shareWord(title, meant))
    return findings.report({
      ...unknown,
      expected: `${expected}; the nearest is ${quote(meant)}`,
      instead: asHeading(meant),
    });
  const file = `areas/${slugify(title) || 'area'}.mdx`;
  findings.report({
    ...unknown,
    expected: `${expected}; a new area has a file of its own, ${file}; text about the whole report stands above the first heading`,
    fix: title === '' ? 'Delete this heading.' : `${file}:\n\n---\ntitle: ${yamlText(title)}\n---`,
  });
}

/** A title as the heading of a report, with all markup escaped. */
export function asHeading(title: string): string {
  return `## ${title.replace(/[\\`*_{<[]/g, '\\$&')}`;
}

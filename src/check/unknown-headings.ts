import { headingKey } from '../report/area-titles.ts';
import type { Area } from '../report/content.ts';
import { misspelt } from '../report/diagnostics/nearest.ts';
import type { ReadSection } from '../report/lines/sections.ts';
import { isReport, type ReadReport } from '../report/read-report.ts';
import { slugify } from '../report/slug.ts';
import { shareWord } from './areas.ts';
import type { ContentSeen } from './rule.ts';

/** A heading of level 2 that names no area. */
export interface UnknownHeading {
  document: ReadReport;
  section: ReadSection;
}

/** Headings with the same title, which names no area. */
export interface UnknownTitle {
  title: string;
  headings: [UnknownHeading, ...UnknownHeading[]];
  /** The area that most probably had this title. */
  formerlyOf: Area | undefined;
}

const known = new WeakMap<ContentSeen, UnknownTitle[]>();

/** The titles of all headings that name no area. */
export function unknownTitles(seen: ContentSeen): UnknownTitle[] {
  const found = known.get(seen) ?? findTitles(seen);
  known.set(seen, found);
  return found;
}

function findTitles(seen: ContentSeen): UnknownTitle[] {
  const all = seen.documents.filter(isReport).flatMap((document) => unknownIn(document, seen));
  const byTitle = Map.groupBy(all, ({ section }) => headingKey(section.heading));
  return [...byTitle.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const title = first.section.heading;
    return { title, headings: [first, ...others], formerlyOf: formerArea(title, others.length + 1, seen) };
  });
}

/** Other files are to blame if no area could be read, or not the one that is meant. */
function unknownIn(document: ReadReport, { areas, supposed }: ContentSeen): UnknownHeading[] {
  if (areas.names.length === 0) return [];
  return (
    document.sections
      .filter((section) => section.area === undefined && section.node.depth === 2)
      // Fields below other text, which is a mistake of its own.
      .filter(({ heading }) => document.frontmatter.exists || !/^title\s*:/.test(heading))
      .filter((section) => !areas.isUntitled(supposed.areaOf.get(section) ?? ''))
      // The braces behind the title of an area are a mistake of their own.
      .filter(({ heading }) => areas.find(heading.replace(/(?<!\s)\s*\{[^{}]*\}$/, '')) === undefined)
      .map((section) => ({ document, section }))
  );
}

/** An area's id comes from its first title, and a new title mostly keeps a word of the old. */
function formerArea(title: string, count: number, { areas, content }: ContentSeen): Area | undefined {
  if (misspelt(title, areas.names) !== undefined) return undefined;
  const slug = slugify(title);
  const exact = content.areas.find(({ id }) => id === slug);
  // A single heading may be a slip.
  if (exact || count === 1) return exact;
  const words = new Set(slug.split('-'));
  const [inside, ...others] = content.areas.filter(({ id }) => new Set(id.split('-')).isSubsetOf(words));
  if (inside && others.length === 0) return inside;
  const near = areas.nearest(title);
  if (near === undefined || !shareWord(title, near)) return undefined;
  return content.areas.find(({ id }) => id === areas.find(near));
}

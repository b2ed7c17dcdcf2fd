import { misspelt } from '../report/diagnostics/nearest.ts';
import type { ReadSection } from '../report/lines/sections.ts';
import type { ReadReport } from '../report/read-report.ts';
import type { Line, Report, Section } from '../report/schema/report.ts';
import { slugify } from '../report/slug.ts';
import type { SiteAreas } from './areas.ts';

/** What headings most probably mean that name no area. */
export interface SupposedAreas {
  areaOf: ReadonlyMap<ReadSection, string>;
  /** Titles of reports, which have another place. */
  titles: ReadonlySet<ReadSection>;
}

export function supposeAreas(reports: readonly Pick<ReadReport, 'sections'>[], areas: SiteAreas): SupposedAreas {
  const areaOf = new Map<ReadSection, string>();
  const titles = new Set<ReadSection>();
  for (const { sections } of reports) {
    const taken = new Set(sections.flatMap(({ area }) => area ?? []));
    for (const section of sections) {
      if (section.area !== undefined) continue;
      if (isTitle(section, sections, areas)) titles.add(section);
      const area = titles.has(section) ? undefined : areas.guess(section.heading, taken);
      if (area === undefined) continue;
      taken.add(area);
      areaOf.set(section, area);
    }
  }
  return { areaOf, titles };
}

/** Whether a heading is the title of a report: the first one, of level 1, and not like the name of an area. */
export function isTitle(section: ReadSection, sections: readonly ReadSection[], areas: SiteAreas): boolean {
  if (section !== sections[0] || section.area !== undefined || section.node.depth !== 1) return false;
  return misspelt(section.heading, areas.names) === undefined;
}

/** A report as if its headings named the areas that they may mean. */
export function withSupposedAreas(
  { report, sections }: Pick<ReadReport, 'report' | 'sections'>,
  { areaOf, titles }: SupposedAreas,
): Report {
  if (sections.every(({ area }) => area !== undefined)) return report;
  const read = sections.filter((section) => !titles.has(section));
  return { ...report, sections: read.map((section) => inArea(section, areaOf.get(section))) };
}

function inArea({ node: _, area, ...section }: ReadSection, supposed: string | undefined): Section {
  if (area !== undefined) return { area, ...section };
  const id = supposed ?? (slugify(section.heading) || 'area');
  const blocks = section.blocks.map((block) =>
    block.type === 'lines' ? { ...block, lines: block.lines.map((line) => lineIn(line, id)) } : block,
  );
  return { area: id, ...section, blocks };
}

/** The ids of lines below a heading that names no area begin with a slash. */
function lineIn(line: Line, area: string): Line {
  return { ...line, id: area + line.id, lines: line.lines.map((below) => lineIn(below, area)) };
}

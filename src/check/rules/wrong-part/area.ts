import { quote } from '../../../report/diagnostics/source.ts';
import type { Report, Section } from '../../../report/schema/report.ts';
import type { ContentRule } from '../../rule.ts';

/** An area in the part of another team, or in two parts. Before its own team had it, it was that of another one. */
export const areaOfOtherTeam: ContentRule = {
  code: 'wrong-part',
  check({ content: { areas, cycles, reports } }, report) {
    const parts = reports.filter(({ team }) => team !== undefined);
    const order = cycles.map(({ id }) => id);
    const placeOf = ({ cycle, kind }: Report) => 2 * order.indexOf(cycle) + (kind === 'plan' ? 0 : 1);
    const byArea = Map.groupBy(
      parts.flatMap((part) => firstSections(part).map((section) => ({ part, section }))),
      ({ section }) => section.area,
    );
    for (const [id, listings] of byArea) {
      const area = areas.find((one) => one.id === id);
      // Each team answers in its own part. A heading that names no area is a mistake of its own.
      if (!area || area.question !== undefined) continue;
      const { team: own } = area;
      const ofOwn = listings.filter(({ part }) => part.team === own);
      const since = Math.min(...ofOwn.map(({ part }) => placeOf(part)));
      for (const { part, section } of listings) {
        if (part.team === own) continue;
        const inReport = listings.filter((other) => placeOf(other.part) === placeOf(part));
        const other = inReport.find((one) => one.part.team === own) ?? inReport[0]!;
        const isSecond = other.part !== part;
        const isOfOther = own !== undefined && !(placeOf(part) < since && ofOwn.length > 0);
        if (!isSecond && !isOfOther) continue;
        report(part.file, {
          at: section.position,
          found: isSecond
            ? `${quote(section.heading)}, which is in ${quote(other.part.file)}, too`
            : `${quote(section.heading)}, an area of the team ${quote(own!)}`,
          expected: 'each area in the part of its own team',
          fix: isSecond
            ? `Move what it says to ${other.part.file}, or correct \`team\` in areas/${id}.mdx.`
            : `Move it to the part of its team, ${own}.mdx, or correct \`team\` in areas/${id}.mdx.`,
        });
      }
    }
  },
};

/** The first section of each area: a part can return to an area. */
function firstSections({ sections }: Report): Section[] {
  const areas = sections.map(({ area }) => area);
  return sections.filter(({ area }, index) => areas.indexOf(area) === index);
}

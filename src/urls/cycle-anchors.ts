/** The anchors on the page of a cycle, which has both of its reports. */
import { topLines, withSubLines, type Report } from '../report/schema/report.ts';
import type { OrderedReport } from '../history/history.ts';

/** What the anchors of a report begin with: `plan/` in a plan whose cycle has a status too. */
export function anchorPrefix({ kind, sibling }: OrderedReport): 'plan/' | '' {
  return kind === 'plan' && sibling ? 'plan/' : '';
}

/** The anchor of a section: the prefix and the id of its area, numbered if a report returns to the area. */
export function sectionAnchor(report: OrderedReport, index: number): string {
  return anchorPrefix(report) + bareSectionAnchor(report, index);
}

/** The anchor that a section of a plan had until there was a status; undefined if the status has it now. */
export function secondAnchor(report: OrderedReport, index: number): string | undefined {
  if (anchorPrefix(report) === '') return undefined;
  const status = report.sibling!;
  const bare = bareSectionAnchor(report, index);
  return status.sections.some((_, other) => bareSectionAnchor(status, other) === bare) ? undefined : bare;
}

/** Every anchor of a report. Sections and lines of a plan keep those that they had until there was a status. */
export function anchorsOf(report: OrderedReport): string[] {
  const bare = report.sections.flatMap((section, index) => [
    bareSectionAnchor(report, index),
    ...withSubLines(topLines([section])).map(({ id }) => id),
  ]);
  const prefix = anchorPrefix(report);
  return prefix === '' ? bare : [...bare, ...bare.map((anchor) => prefix + anchor)];
}

/** The anchor of a section without the prefix. */
function bareSectionAnchor({ sections }: Pick<Report, 'sections'>, index: number): string {
  const area = sections[index]?.area ?? '';
  const earlier = sections.slice(0, index).filter((section) => section.area === area).length;
  return `${area}${earlier > 0 ? `.${earlier + 1}` : ''}`;
}

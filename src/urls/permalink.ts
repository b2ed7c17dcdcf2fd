/** The URLs of lines, and the anchors on the page of a cycle, which has both of its reports. */
import type { Appearance, OrderedReport, Thread } from '../history/history.ts';
import { itemOf } from '../history/related-lines.ts';
import { topLines, withSubLines, type Report } from '../report/schema/report.ts';
import { sitePath } from './site-path.ts';

/** The anchor of a line on its cycle page. */
export function lineAnchor({ report, line }: Appearance): string {
  return anchorPrefix(report) + line.id;
}

/** The permanent URL of a line from the root of the site: its cycle page, and its anchor there. */
export function lineUrl(appearance: Appearance): string {
  return `/cycles/${appearance.report.cycle.id}/#${lineAnchor(appearance)}`;
}

/** The same with the base path, for links. */
export function linePath(appearance: Appearance): string {
  return sitePath(lineUrl(appearance));
}

/**
 * The page with the history of a thread, from the root of the site: its item's page, for a sub-line with its anchor.
 */
export function threadUrl(thread: Thread): string {
  return thread.isItem ? `/areas/${thread.id}/` : `/areas/${itemOf(thread).id}/#${thread.id}`;
}

/** The same with the base path, for links. */
export function threadPath(thread: Thread): string {
  return sitePath(threadUrl(thread));
}

/** A link to the history of a thread from the page of an item: only the anchor if it is on that page. */
export function threadHref(thread: Thread, item: Thread | undefined): string {
  return !thread.isItem && itemOf(thread) === item ? `#${thread.id}` : threadPath(thread);
}

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

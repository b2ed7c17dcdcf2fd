/** The URLs of lines and threads, and their ids on pages. The page of a cycle has both of its reports. */
import type { Appearance, History, OrderedReport, Thread } from '../history/history.ts';
import { itemOf, itemOnTop } from '../history/related-lines.ts';
import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Report } from '../report/schema/report.ts';
import { sitePath } from './site-path.ts';

/** The anchor of a line on its cycle page. */
function lineAnchor({ report, line }: Appearance): string {
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

/** The kinds of pages that show lines. */
type LinePage = 'cycle' | 'area' | 'item';

/**
 * The id of a line on a page; undefined on pages that gather lines of many reports, whose ids would not last. Only the
 * cycle page has the permanent URL of a line. On an item's page, a sub-line has the id of its thread where it is listed
 * last; every other line has one that begins with its report.
 */
export function lineId(appearance: Appearance, page: LinePage): string | undefined {
  if (page === 'area') return undefined;
  if (page === 'cycle') return lineAnchor(appearance);
  const { thread, report, parent } = appearance;
  if (!parent) return report.key;
  // The id of the first line stays, even if the sub-line becomes an item later.
  return isLastOnItsPage(appearance) ? thread.appearances[0]!.line.id : `${report.key}/${thread.id}`;
}

/**
 * The other ids that URLs use for a line on a page, none of which another line has. On an item's page they are all
 * earlier wordings of a sub-line, as no redirect can go from one anchor to another.
 */
export function otherIds(appearance: Appearance, page: LinePage, history: History): string[] {
  const { thread, line, parent } = appearance;
  if (page === 'cycle') {
    // If the status lacks a line of the plan, the line has its bare id too: its URL until there was a status.
    const { kind, sibling } = appearance.report;
    if (kind === 'status' || !sibling) return [];
    return withSubLines(topLines(sibling.sections)).some(({ id }) => id === line.id) ? [] : [line.id];
  }
  if (page === 'area' || !parent || !isLastOnItsPage(appearance)) return [];
  const id = lineId(appearance, page);
  return [...thread.names].filter((name) => name !== id && isOfSubLine(name) && history.find(name) === thread);
}

/**
 * The ids of a cycle on an item's page: the id of each line's heading, and others. The id that the cycle had while it
 * had one report stays with the first of two.
 */
export function cycleIds(
  appearances: readonly Appearance[],
): { appearance: Appearance; id: string; others: string[] }[] {
  return appearances.map((appearance, index) => {
    const { cycle, kind } = appearance.report;
    if (appearances.length === 1) return { appearance, id: cycle.id, others: [] };
    return { appearance, id: `${cycle.id}.${kind}`, others: index === 0 ? [cycle.id] : [] };
  });
}

/** A sub-line that moved is on the pages of several items, and keeps its URL on each. */
function isLastOnItsPage(appearance: Appearance): boolean {
  const item = itemOnTop(appearance);
  return appearance.thread.appearances.findLast((other) => other.parent && itemOnTop(other) === item) === appearance;
}

const isOfSubLine = (name: string): boolean => name.split('/').length > 2;

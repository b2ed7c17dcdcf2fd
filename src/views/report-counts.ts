import { anchorPrefix, bareSectionAnchor } from '../history/cycle-anchors.ts';
import type { History, OrderedReport } from '../history/history.ts';
import { countSubLines, itemLines } from '../history/item-lines.ts';
import { plural } from '../report/plural.ts';
import type { Report } from '../report/schema/report.ts';
import { topLines, withSubLines } from '../report/lines/top-lines.ts';
import { statuses, statusWord } from '../report/status.ts';
import { listed } from './labels.ts';

/** How much one report lists. */
export interface ReportCounts {
  items: number;
  subLines: number;
  /** Items in each section, in the report's order. */
  sections: number[];
}

/**
 * Counts the items and, apart, the sub-lines of a report.
 * @param report as read.
 * @param history of the site, which knows what is an item.
 * @returns the numbers.
 */
export function reportCounts(report: Report, history: History): ReportCounts {
  const sections = report.sections.map((section) => itemLines([section], history).length);
  const items = sections.reduce((sum, count) => sum + count, 0);
  return { items, subLines: countSubLines(report.sections, history), sections };
}

/**
 * Counts what a report does not say.
 * @param report as read.
 * @returns its lines of every level, how many of them have no status, and whether those are most: then it is said once,
 * not with each.
 */
export function lineCounts({ sections }: Pick<Report, 'sections'>): {
  all: number;
  unrecorded: number;
  areMostlyUnrecorded: boolean;
} {
  const lines = withSubLines(topLines(sections));
  const unrecorded = lines.filter(({ status }) => status === 'unrecorded').length;
  return { all: lines.length, unrecorded, areMostlyUnrecorded: unrecorded > lines.length / 2 };
}

/**
 * The statuses of the items of a report in words.
 * @param report as read.
 * @param history of the site.
 * @returns such as `25 not recorded and 1 dropped`; empty where it lists nothing.
 */
function statusSummary(report: Report, history: History): string {
  const lines = itemLines(report.sections, history);
  const counts = statuses.map((status) => ({ status, count: lines.filter((line) => line.status === status).length }));
  return listed(
    counts.filter(({ count }) => count > 0).map(({ status, count }) => `${count} ${statusWord[status].toLowerCase()}`),
  );
}

/**
 * A report in one sentence.
 * @param report as read.
 * @param history of the site.
 * @returns such as `Status: 25 not recorded and 1 dropped.` or `Plan: 19 items.`
 */
export function reportSentence(report: Report, history: History): string {
  const counts = report.kind === 'status' && statusSummary(report, history);
  const items = plural(itemLines(report.sections, history).length, 'item');
  return `${report.kind === 'status' ? 'Status' : 'Plan'}: ${counts || items}.`;
}

/**
 * What a report lists, in words.
 * @param report as read.
 * @param history of the site.
 * @returns such as `26 items with 13 sub-lines`.
 */
export function sizeSummary(report: Report, history: History): string {
  const { items, subLines } = reportCounts(report, history);
  return plural(items, 'item') + (subLines > 0 ? ` with ${plural(subLines, 'sub-line')}` : '');
}

/**
 * The anchor of a section on its cycle page: the id of its area, numbered where a report returns to an area.
 * @param ordered the report.
 * @param index of the section.
 * @returns the fragment without `#`; that of a plan begins with `plan/` where the cycle has both reports.
 */
export function sectionAnchor(ordered: OrderedReport, index: number): string {
  return anchorPrefix(ordered) + bareSectionAnchor(ordered.report, index);
}

/**
 * The anchor that a section of a plan had until there was a status, where no section of the status has it.
 * @param ordered the report.
 * @param index of the section.
 * @returns the fragment without `#`; undefined where the section needs no second one.
 */
export function secondAnchor(ordered: OrderedReport, index: number): string | undefined {
  const { report, sibling } = ordered;
  if (report.kind === 'status' || !sibling) return undefined;
  const bare = bareSectionAnchor(report, index);
  return sibling.report.sections.some((_section, other) => bareSectionAnchor(sibling.report, other) === bare)
    ? undefined
    : bare;
}

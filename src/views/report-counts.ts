import { countsOf } from '../history/counts.ts';
import type { History, OrderedReport } from '../history/history.ts';
import { topLines, withSubLines } from '../report/lines/top-lines.ts';
import { plural } from '../report/plural.ts';
import type { Report } from '../report/schema/report.ts';
import { listed, statusParts } from './labels.ts';

/** How many lines a report has at any level, and how many have no status. If most have none, pages say it only once. */
export function lineCounts({ sections }: Pick<Report, 'sections'>): {
  all: number;
  unrecorded: number;
  areMostlyUnrecorded: boolean;
} {
  const lines = withSubLines(topLines(sections));
  const unrecorded = lines.filter(({ status }) => status === 'unrecorded').length;
  return { all: lines.length, unrecorded, areMostlyUnrecorded: unrecorded > lines.length / 2 };
}

/** A report in one sentence, such as `Status: 25 not recorded and 1 dropped.` or `Plan: 19 items.` */
export function reportSentence(report: OrderedReport, history: History): string {
  const { items } = countsOf(report, history);
  const isStatus = report.kind === 'status';
  const statuses = isStatus ? listed(statusParts(items)) : '';
  return `${isStatus ? 'Status' : 'Plan'}: ${statuses || plural(items.listed, 'item')}.`;
}

/** What a report lists, such as `26 items with 13 sub-lines`. */
export function sizeSummary(report: OrderedReport, history: History): string {
  const { items, subLines } = countsOf(report, history);
  return plural(items.listed, 'item') + (subLines.listed > 0 ? ` with ${plural(subLines.listed, 'sub-line')}` : '');
}

/** The numbers of a report, and the sentences that give them. */
import { changeCountsOf, countsOf } from '../history/counts.ts';
import { changeWords, type History, type OrderedReport } from '../history/history.ts';
import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Section } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import type { Icon } from './change-groups.ts';
import { countedParts } from './labels.ts';

/** Counts lines of any level, and those without a status. If most have none, pages say so only once. */
export function lineCounts(sections: readonly Section[]) {
  const lines = withSubLines(topLines(sections));
  const unrecorded = lines.filter(({ status }) => status.id === 'unrecorded').length;
  return { all: lines.length, unrecorded, areMostlyUnrecorded: unrecorded > lines.length / 2 };
}

/** A report in a sentence, such as `Status: 25 not recorded and 1 dropped.` or `Plan: 19 items.` */
export function reportSentence(report: OrderedReport, history: History, t: Translate): string {
  const { items } = countsOf(report, history);
  const statuses = report.kind === 'status' ? countedParts(items.byStatus, t) : [];
  return t(`summary.${report.kind}`, { counts: statuses.length > 0 ? statuses : t('items', { count: items.listed }) });
}

/** The size of a report, such as `26 items with 13 sub-lines`. */
export function sizeSummary(report: Pick<OrderedReport, 'sections'>, history: History, t: Translate): string {
  const { items, subLines } = countsOf(report, history);
  const all = t('items', { count: items.listed });
  return subLines.listed > 0 ? t('size', { items: all, subLines: t('subLines', { count: subLines.listed }) }) : all;
}

/**
 * The numbers of a report that are not 0: its statuses and, if it is the last of its cycle, the changes. A plan with
 * changes has no statuses.
 * @param isCounted whether a line counts.
 */
export function tally(
  report: OrderedReport,
  history: History,
  t: Translate,
  isCounted?: Parameters<typeof changeCountsOf>[2],
): { icon: Icon; word: string; count: number }[] {
  const { byStatus } = countsOf(report, history).items;
  const { byChange, unaccounted } = changeCountsOf(report, history, isCounted);
  const counts = { ...byChange, unaccounted };
  const statusRows = history.statuses.map(({ id, word }) => ({ icon: { status: id }, word, count: byStatus[id]! }));
  const changeRows = ([...changeWords, 'unaccounted'] as const).map((change) => {
    return { icon: { change }, word: t(`change.${change}`), count: counts[change] };
  });
  const showsStatuses = report.kind === 'status' || changeWords.every((change) => byChange[change] === 0);
  return [...(showsStatuses ? statusRows : []), ...changeRows].filter(({ count }) => count > 0);
}

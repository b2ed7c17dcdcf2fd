import { changeCountsOf, countsOf } from '../history/counts.ts';
import { changeWords, type History, type OrderedReport } from '../history/history.ts';
import type { Translate } from '../strings/translate.ts';
import type { Icon } from './change-groups.ts';

/**
 * The numbers of a report that are not 0: its statuses and, if it is the last of its cycle, the changes. A plan with
 * changes has no statuses.
 */
export function tally(
  report: OrderedReport,
  history: History,
  t: Translate,
): { icon: Icon; word: string; count: number }[] {
  const { byStatus } = countsOf(report, history).items;
  const { byChange, unaccounted } = changeCountsOf(report, history);
  const counts = { ...byChange, unaccounted };
  const statusRows = history.statuses.map(({ id, word }) => ({ icon: { status: id }, word, count: byStatus[id]! }));
  const changeRows = ([...changeWords, 'unaccounted'] as const).map((change) => {
    return { icon: { change }, word: t(`change.${change}`), count: counts[change] };
  });
  const showsStatuses = report.kind === 'status' || changeWords.every((change) => byChange[change] === 0);
  return [...(showsStatuses ? statusRows : []), ...changeRows].filter(({ count }) => count > 0);
}

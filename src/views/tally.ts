import { changeCountsOf, countsOf } from '../history/counts.ts';
import { changeWords, type History, type OrderedReport } from '../history/history.ts';
import type { Translate } from '../strings/translate.ts';
import type { Icon } from './change-groups.ts';

/** One number of a report, and what it counts. */
export interface TallyRow {
  icon: Icon;
  word: string;
  count: number;
  /** Whether the report does not list what is counted. */
  isBesides: boolean;
}

/**
 * The numbers of a report that are not 0: its statuses and, if it is the last of its cycle, the changes. A plan with
 * changes has only those. What the report does not list comes last.
 */
export function tally(report: OrderedReport, history: History, t: Translate): TallyRow[] {
  const { byStatus } = countsOf(report, history).items;
  const { byChange, unaccounted } = changeCountsOf(report, history).items;
  const changeRows = changeWords.map((change) => {
    return { icon: { change }, word: t(`change.${change}`), count: byChange[change], isBesides: change === 'unlisted' };
  });
  const statusRows = history.statuses.map(({ id, word }) => {
    return { icon: { status: id }, word, count: byStatus[id]!, isBesides: false };
  });
  const showsStatuses = report.kind === 'status' || changeRows.every(({ count }) => count === 0);
  const unaccountedRow = {
    icon: { change: 'unaccounted' as const },
    word: t('change.unaccounted'),
    count: unaccounted,
    isBesides: true,
  };
  return [...(showsStatuses ? statusRows : []), ...changeRows, unaccountedRow].filter(({ count }) => count > 0);
}

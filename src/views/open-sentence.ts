import type { OrderedReport } from '../history/history.ts';
import { openItemsIn, type ReportHistory } from '../history/report-changes.ts';
import type { Translate } from '../strings/translate.ts';
import { reportLabel } from './labels.ts';

/** How many items two reports list as open, such as `W3 plan: 14 open; W3 status: 8 open.` */
export function openSentence(
  since: OrderedReport,
  report: OrderedReport,
  history: ReportHistory,
  t: Translate,
): string {
  const counts = { before: openItemsIn(since, history), after: openItemsIn(report, history) };
  return t('flow.open', { since: reportLabel(since, t), report: reportLabel(report, t), ...counts });
}

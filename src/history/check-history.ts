import { assumeRewordings } from './assume-rewordings.ts';
import type { Content } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { unaccountedWarnings } from './check-unaccounted.ts';
import { droppedWarnings, replannedWarnings } from './check-closing.ts';
import { topicWarnings } from './check-topics.ts';
import { wordingWarnings } from './check-wording.ts';
import type { History, OrderedReport } from './history.ts';

/**
 * Warns of what the reports leave open: nothing of it is wrong by itself, and only the team knows the answer.
 * @param content of the site, without errors.
 * @param history made from it.
 * @param misread files whose words were probably not read as they were meant: what is missing there, or in the report
 * after, may be no more than a consequence.
 */
export function checkHistory(
  content: Content,
  history: History,
  misread: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const isDoubtful = ({ index }: OrderedReport) =>
    [index - 1, index].some((at) => misread.has(history.reports[at]?.report.file ?? ''));
  const { rewordings, assumed } = assumeRewordings(content, history, isDoubtful);
  return sortDiagnostics([
    ...unaccountedWarnings(assumed, isDoubtful),
    ...wordingWarnings(rewordings),
    ...droppedWarnings(history),
    ...replannedWarnings(history),
    ...topicWarnings(content, history),
  ]);
}

import type { Content } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostic.ts';
import { unaccountedWarnings } from './check-accounts.ts';
import { droppedWarnings, replannedWarnings } from './check-closing.ts';
import { topicWarnings } from './check-topics.ts';
import { findRewordings, wordingWarnings } from './check-wording.ts';
import type { History } from './history.ts';

/**
 * Finds what the reports leave open: nothing of it is wrong by itself, and only the team knows the answer.
 * @param content of the site, without errors.
 * @param history made from it.
 * @returns warnings, sorted.
 */
export function checkHistory(content: Content, history: History): Diagnostic[] {
  const rewordings = findRewordings(history);
  return sortDiagnostics([
    ...unaccountedWarnings(history, (thread, report) =>
      rewordings.some(({ now, before }) => before.thread === thread && now.report === report)),
    ...wordingWarnings(rewordings),
    ...droppedWarnings(history),
    ...replannedWarnings(history),
    ...topicWarnings(content, history),
  ]);
}

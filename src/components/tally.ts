import { changeCountsOf, countsOf } from '../history/counts.ts';
import type { History, OrderedReport } from '../history/history.ts';
import { statuses } from '../report/status.ts';
import { html, type Html } from './html.ts';
import { changeSpan, statusMark, unaccountedMark } from './marks.ts';
import { changeWord, changeWords } from './words.ts';

/**
 * Numbers of a report: its statuses, and the changes of its cycle where it is the last one; of a plan with changes those alone.
 * @param ordered the report.
 * @param history of the site.
 * @returns a list; what the report does not list stands apart.
 */
export function tally(ordered: OrderedReport, history: History): Html {
  const { byStatus } = countsOf(ordered, history).items;
  const { byChange, unaccounted } = changeCountsOf(ordered, history).items;
  const changes = changeWords.filter((word) => byChange[word] > 0);
  const shown = ordered.report.kind === 'status' || changes.length === 0 ? statuses.filter((status) => byStatus[status] > 0) : [];
  const row = (mark: Html, count: number, isBesides: boolean) => html`<li class="row${isBesides && ' besides'}">${mark}<span class="n">${count}</span></li>`;
  return html`<ul class="tally" role="list">${shown.map((status) => row(statusMark(status), byStatus[status], false))}${changes.map(
    (word) => row(changeSpan(word, changeWord[word]), byChange[word], word === 'unlisted'),
  )}${unaccounted > 0 && row(unaccountedMark, unaccounted, true)}</ul>`;
}

import { countsOf } from '../history/counts.ts';
import type { History, OrderedReport } from '../history/history.ts';
import { statuses } from '../report/status.ts';
import { html, type Html } from './html.ts';
import { statusMark } from './marks.ts';
import { changeWord, changeWords } from './words.ts';

/**
 * Numbers of a report: its statuses and its changes; of a plan with changes those alone.
 * @param ordered the report.
 * @param history of the site.
 * @returns a list; what is no longer listed stands apart, as it is not among what the report lists.
 */
export function tally(ordered: OrderedReport, history: History): Html {
  const { byStatus, byChange } = countsOf(ordered, history).items;
  const changes = changeWords.filter((word) => byChange[word] > 0);
  const shown = ordered.report.kind === 'status' || changes.length === 0 ? statuses.filter((status) => byStatus[status] > 0) : [];
  return html`<ul class="tally" role="list">${shown.map((status) => html`<li class="row">${statusMark(status)}<span class="n">${byStatus[status]}</span></li>`)}${changes.map(
    (word) => html`<li class="row${word === 'unlisted' && ' besides'}"><span data-change="${word}">${changeWord[word]}</span><span class="n">${byChange[word]}</span></li>`,
  )}</ul>`;
}

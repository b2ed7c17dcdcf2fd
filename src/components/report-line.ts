import { cycleChangeAt } from '../history/cycle-change.ts';
import type { History, Thread } from '../history/history.ts';
import { replacementsOf } from '../history/replacements.ts';
import { isUnaccounted } from '../history/unaccounted.ts';
import type { Line } from '../report/schema/report.ts';
import type { Formerly } from '../views/former-ids.ts';
import { lineId, otherIds, type LinePage } from '../views/line-id.ts';
import { linePath, threadHref, threadPath } from '../views/permalink.ts';
import { html, markup, type Html } from './html.ts';
import { anchor, changeMark, changeSpan, statusMark, unaccountedMark } from './marks.ts';

/**
 * Lines of a report with their status, their change and their sub-lines.
 * @param lines of one level.
 * @param history of the site, which has the lines.
 * @param on the kind of page that shows them.
 * @param formerly returns the earlier ids of what has an id; URLs with them still have to lead there.
 * @param item the one whose page it is.
 * @returns the items of a list.
 */
export function reportLines(
  lines: readonly Line[],
  history: History,
  on: LinePage,
  formerly: Formerly = () => [],
  item?: Thread,
): Html {
  return html`${lines.map((line) => reportLine(line, history, on, formerly, item))}`;
}

function reportLine(line: Line, history: History, on: LinePage, formerly: Formerly, item: Thread | undefined): Html {
  const appearance = history.appearanceOf.get(line);
  if (!appearance) throw new Error(`The line ${line.id} is in no report.`);
  const { thread, report } = appearance;
  const change = cycleChangeAt(appearance);
  const id = lineId(appearance, on);
  const others = otherIds(appearance, on, history);
  const former = id === undefined ? [] : [id, ...others].flatMap(formerly);
  const marks = [
    statusMark(line.status),
    change && changeMark(change),
    isUnaccounted(appearance) && unaccountedMark,
    // With nothing to compare it with, it is taken as written.
    report.cycleIndex === 0 && line.tag.added && changeSpan('new', 'Added'),
  ];
  return html`<li${id !== undefined && html` id="${id}"`}>${[...others, ...former].map(
    (other) => html`<span id="${other}"></span>`,
  )}<div class="row"><p dir="auto">${
    // A line on the page of its own item does not link to that page.
    thread === item ? markup(line.html) : leadingWords(line, threadHref(thread, item))
  }</p><p>${marks}${on !== 'cycle' && anchor(linePath(appearance))}</p></div>${more(line, replacementsOf(appearance, history))}${
    line.lines.length > 0 &&
    html`<ul class="lines" role="list">${reportLines(line.lines, history, on, formerly, item)}</ul>`
  }</li>`;
}

/**
 * The words of a line as one link. Where they have links of their own, which no link can hold, the link lies beneath
 * them.
 * @param line the line.
 * @param href where it leads.
 * @returns what stands in its paragraph.
 */
export function leadingWords({ html: words, text }: Pick<Line, 'html' | 'text'>, href: string): Html {
  return words.includes('<a ')
    ? html`<a class="to" href="${href}" aria-label="${text}"></a>${markup(words)}`
    : html`<a class="to" href="${href}">${markup(words)}</a>`;
}

/**
 * What is said about a line beyond its words.
 * @param line as its author wrote it; undefined where the report has none.
 * @param replacements the items that took its place.
 * @param first paragraphs that stand before what the author says.
 * @returns a block below the line; undefined where nothing is said.
 */
export function more(
  line: Pick<Line, 'tag' | 'body'> | undefined,
  replacements: readonly Thread[],
  first: readonly Html[] = [],
): Html | undefined {
  const { tag: { reason, evidence } = {}, body } = line ?? {};
  if (!reason && !evidence && replacements.length === 0 && first.length === 0 && !body) return undefined;
  return html`<div class="more">${first}${replacements.length > 0 && html`<p>Replaced by ${threadLinks(replacements)}</p>`}${reason && html`<p>Reason: ${reason}</p>`}${
    evidence && html`<p>Evidence: <a class="address" href="${evidence}">${evidence.replace(/^https?:\/\//, '')}</a></p>`
  }${body && html`<div class="prose">${markup(body)}</div>`}</div>`;
}

/**
 * Items by their latest words.
 * @param threads in their order.
 * @returns links with commas between them.
 */
export function threadLinks(threads: readonly Thread[]): Html {
  return html`${threads.map((item, index) => html`${index > 0 && ', '}<a href="${threadPath(item)}">${item.appearances.at(-1)?.line.text}</a>`)}`;
}

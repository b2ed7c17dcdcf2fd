import type { Appearance, Change, Thread } from '../history/history.ts';
import { cycleChangeAt, lostSubLines, replacementsOf } from '../history/related-lines.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import type { Cycle } from '../report/order.ts';
import type { Translate } from '../strings/translate.ts';
import { cycleIds, linePath, threadUrl } from '../urls/permalink.ts';
import { sitePath } from '../urls/site-path.ts';
import { dueRemark } from '../views/due.ts';
import { itemCycles } from '../views/item-cycles.ts';
import { reportLabel, reportName } from '../views/labels.ts';
import { comparedWords } from './change-list.ts';
import { html, type Html, type HtmlPart } from './html.ts';
import { idSpans, lineRun, more } from './line-row.ts';
import { bodyBlock, linkedWords, markedWords } from './markup.ts';
import { reportLines } from './report-line.ts';
import { anchor, changeMark, isolated, lineMarks, plainWords } from './words.ts';

/** What each report says about an item, newest first, as elements of a list. */
export function itemReports(thread: Thread, archive: SiteArchive): Html {
  const cycles = itemCycles(thread, archive.history).toReversed();
  return html`${cycles.map(({ entry: { cycle }, appearances, change }) =>
    appearances.length > 0
      ? cycleIds(appearances)
          .toReversed()
          .map((listed) => listedLine(listed, thread, archive))
      : unlistedLine(cycle, change, archive.t),
  )}`;
}

function listedLine(
  { appearance, id, others }: ReturnType<typeof cycleIds>[number],
  thread: Thread,
  archive: SiteArchive,
): Html {
  const { history, urls, t } = archive;
  const { line, parent, report } = appearance;
  const link = html`<a href="${linePath(appearance)}" lang="${t.lang}">${reportLabel(report, t)}</a>`;
  const wording = wordingOf(appearance, thread, t);
  const under = parent && label(t.parts('item.under', { line: plainWords(parent.appearances.at(-1)!.line) }), t);
  const name = `${reportLabel(report, t)} ${line.text}`;
  const marks = html`${lineMarks(appearance, t)}${anchor(appearance, t, name)}`;
  const before = cycleChangeAt(appearance)?.before;
  const due = dueRemark(appearance, before, t);
  const remarks = [due, before && fromTeam(before, appearance, archive)];
  const lost = lostSubLines(appearance, history).map((sub) => ({ line: sub.line, href: linePath(sub) }));
  const parts = [
    idSpans([id, ...others], threadUrl(thread), urls),
    html`<div class="row"><p>${link} <span dir="auto">${wording}${under}</span></p><p>${marks}</p></div>`,
    more(line, replacementsOf(appearance, history), t, remarks, bodyBlock(line)),
    reportLines(line.lines, archive, thread),
    lineRun(t('change.unlisted'), lost, t, markedWords),
  ];
  return html`<li id="${id}">${parts}</li>`;
}

/** The area and the team that a line has moved from, if it was another team's. */
function fromTeam(before: Appearance, { area }: Appearance, { areaById, teamById, t }: SiteArchive): Html | undefined {
  const former = areaById.get(before.area);
  const team = teamById.get(former?.team ?? '');
  if (!former || !team || team.id === areaById.get(area)?.team) return undefined;
  const place = isolated(`${former.title} (${team.name})`, t.content);
  return html`${t.parts('place.wasUnder', { area: place })}`;
}

/** The words of a line, compared with those that the item had before. */
function wordingOf({ line }: Appearance, thread: Thread, t: Translate): Html {
  const index = thread.appearances.findIndex((other) => other.line === line);
  const before = thread.appearances[index - 1];
  if (!before) return linkedWords(line);
  if (before.line.text !== line.text) return comparedWords(before.line, line, t);
  return label(t('item.same', { report: reportName(before.report, t) }), t);
}

function unlistedLine({ id, label: name }: Cycle, change: Change | undefined, t: Translate): Html {
  const mark = change ? changeMark(change, t) : label(t('item.unlisted'), t);
  const link = html`<a href="${sitePath(`/cycles/${id}/`)}">${name}</a>`;
  return html`<li><div class="row"><p>${link}</p><p>${mark}</p></div></li>`;
}

const label = (words: HtmlPart, t: Translate): Html => html`<span class="label" lang="${t.lang}">${words}</span>`;

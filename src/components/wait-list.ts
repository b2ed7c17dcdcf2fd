import type { Archive } from '../history/archive.ts';
import type { Appearance } from '../history/history.ts';
import { lineIn } from '../history/related-lines.ts';
import { latestOf, type EndedWait, type Wait } from '../history/waits.ts';
import type { Translate } from '../strings/translate.ts';
import { threadPath } from '../urls/permalink.ts';
import { reportName, shortName } from '../views/labels.ts';
import { html, joined, type Html, type HtmlPart } from './html.ts';
import { lineList, lineRow, parentLink } from './line-row.ts';
import { leadingWords } from './markup.ts';
import { anchor, changeSpan, inLanguage, statusMark } from './words.ts';

type Words = Pick<Archive, 'areaById' | 'teamById' | 't'>;

/**
 * Lines that wait for something, each with what it waits for, since when, its status and its area.
 * @param hasWhom whether each says whom it waits for, if its author names anybody.
 */
export function waitList(waits: readonly Wait[], { areaById, teamById, t }: Words, hasWhom = false): Html | undefined {
  const lines = waits.map((wait) => {
    const latest = latestOf(wait);
    const since = t('waits.since', { report: reportName(wait.lines[0].report, t) });
    const marks = html`${statusMark(latest.line.status, t)}<span lang="${t.lang}">${since}</span>`;
    const words = t.parts('note.waitsFor', {
      waitsFor: inLanguage(latest.line.language, hasWhom ? latest.line.tag.waitsFor : wait.what),
    });
    return waitingLine(latest, marks, words, { areaById, teamById, t });
  });
  return lineList(lines);
}

/** Lines that no longer wait for something, each with the reason. */
export function endedList(ended: readonly EndedWait[], { areaById, teamById, t }: Words): Html | undefined {
  const lines = ended.map((end) => {
    const latest = latestOf(end.wait);
    const { report } = end.wait.lines[0];
    const waitsFor = inLanguage(latest.line.language, latest.line.tag.waitsFor);
    const words = t.parts('waits.was', { waitsFor, report: reportName(report, t) });
    // The line that no longer waits, if the report that says so lists it.
    const now = (end.next && lineIn(end.next.report, latest.thread)) ?? latest;
    return waitingLine(now, reasonOf(end, t), words, { areaById, teamById, t });
  });
  return lineList(lines);
}

function waitingLine(latest: Appearance, marks: HtmlPart, words: HtmlPart, { areaById, teamById, t }: Words): Html {
  const { line, thread, parent, area } = latest;
  const below = parent && html`${t.parts('place.below', { line: parentLink(latest) })}`;
  const { team = '', ...ofArea } = areaById.get(area)!;
  const whose = [teamById.get(team)?.name, shortName(ofArea)].filter(Boolean).join(': ');
  const beside = html`${marks}<span dir="auto">${whose}</span>${anchor(latest, t)}`;
  const where = html`<p class="where" lang="${t.lang}">${joined([html`${words}`, below], ' · ')}</p>`;
  return html`<li>${lineRow(leadingWords(line, threadPath(thread)), beside)}${where}</li>`;
}

function reasonOf({ why, cycle, next }: EndedWait, t: Translate): Html {
  if (!next) return changeSpan('unlisted', t('note.unlistedIn', { cycle: cycle.label }), t);
  if (why === 'closed')
    return html`${statusMark(next.line.status, t)}<span lang="${t.lang}">${t('note.in', { cycle: cycle.label })}</span>`;
  const { waitsFor } = next.line.tag;
  const words = waitsFor
    ? t.parts('waits.instead', { waitsFor: inLanguage(next.line.language, waitsFor) })
    : t('waits.withdrawn', { report: reportName(next.report, t) });
  return html`<span lang="${t.lang}">${words}</span>`;
}

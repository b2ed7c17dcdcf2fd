import type { Archive } from '../history/archive.ts';
import { dueOf } from '../history/due.ts';
import type { EditKind, LineEdit } from '../history/edits.ts';
import type { Line } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import { threadPath } from '../urls/permalink.ts';
import { comparedWords } from './change-list.ts';
import { html, joined, type Html, type HtmlPart } from './html.ts';
import { lineList, lineRow, threadLinks } from './line-row.ts';
import { leadingWords, linkedWords } from './markup.ts';
import { inLanguage, plainWords, statusMark } from './words.ts';

type Words = Pick<Archive, 'areaById' | 'history' | 't'>;

/** Edited lines: the status that was presented and that of today, the day, and what else was edited. */
export function editList(edits: readonly LineEdit[], archive: Words): Html | undefined {
  return lineList(edits.map((edit) => editedLine(edit, archive)));
}

function editedLine(edit: LineEdit, { areaById, history, t }: Words): Html {
  const { kinds, day, before, now, parent } = edit;
  const line = (now ?? before)!;
  const thread = history.find(line.id);
  const href = thread && threadPath(thread);
  const status =
    before && now && kinds.includes('status')
      ? t.parts('flow.fromTo', { before: statusMark(before.status, t), after: statusMark(now.status, t) })
      : statusMark(line.status, t);
  const date = html`<time datetime="${day}">${t.date(day)}</time>`;
  const above = parent && history.find(parent.id);
  const below = above && html`${t.parts('place.below', { line: threadLinks([above]) })}`;
  const facts = [date, ...kinds.map((kind) => html`${factOf(kind, edit, { areaById, t })}`), below];
  const where = html`<p class="where" lang="${t.lang}">${joined(facts, ' · ')}</p>`;
  return html`<li>${lineRow(wordsOf(edit, href, t), html`<span lang="${t.lang}">${status}</span>`)}${where}</li>`;
}

function factOf(
  kind: EditKind,
  { before, now, area }: LineEdit,
  { areaById, t }: Pick<Words, 'areaById' | 't'>,
): HtmlPart {
  if (kind === 'added' || kind === 'reworded') return t(`change.${kind}`);
  if (kind === 'removed' || kind === 'status') return t(`edits.${kind}`);
  if (kind === 'due') return dueWords(before!, now!, t);
  if (area === undefined) return t('change.moved');
  return t.parts('place.wasUnder', { area: inLanguage(t.content, areaById.get(area)!.title) });
}

function wordsOf({ kinds, before, now }: LineEdit, href: string | undefined, t: Translate): Html {
  const link = (words: Html) => (href ? html`<a class="to" href="${href}">${words}</a>` : words);
  // Links in words that were removed may lead to what is no longer there.
  if (!now) return link(plainWords(before!));
  if (before && kinds.includes('reworded')) return link(comparedWords(before, now, t));
  return href ? leadingWords(now, href) : linkedWords(now);
}

function dueWords(before: Line, now: Line, t: Translate): string {
  const [was, due] = [dueOf(before), dueOf(now)];
  if (due === undefined) return t('due.undated', { before: t.date(was!) });
  return was === undefined
    ? t('due.line', { date: t.date(due) })
    : t('due.lineMoved', { date: t.date(due), before: t.date(was) });
}

import { isOverdue } from '../history/due.ts';
import type { History, Thread } from '../history/history.ts';
import { teamOf } from '../history/parts.ts';
import type { Area } from '../report/content.ts';
import type { Team } from '../report/teams.ts';
import { replacedBefore, replacementsOf } from '../history/related-lines.ts';
import { wordDiff } from '../history/word-diff.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import type { Translate } from '../strings/translate.ts';
import type { ChangedThread, ChangeGroup } from '../views/change-groups.ts';
import { dueRemark } from '../views/due.ts';
import { changeNotes, countedWord, shortName } from '../views/labels.ts';
import { threadPath } from '../urls/permalink.ts';
import { html, type Html, type HtmlPart } from './html.ts';
import { lineList, lineRow, lineRun, more, parentLink, threadLinks, type WordsWriter } from './line-row.ts';
import { anchor, changeMark, inLanguage, overdueMark, statusMark } from './words.ts';

interface ChangesPage {
  kind: ReportKind;
  words: WordsWriter;
  archive: {
    history: Pick<History, 'find'>;
    areaById: ReadonlyMap<string, Pick<Area, 'title' | 'aliases' | 'team'>>;
    /** The teams whose lines stand below their names. */
    teamById?: ReadonlyMap<string, Pick<Team, 'name'>>;
    t: Translate;
  };
  /** Ids that no line has yet: feeds link to the first line of an area in a report. */
  areaIds: Set<string>;
}

/** The number of items in each group, with a link to the group. */
export function changeCounts(groups: readonly ChangeGroup[], to: string, t: Translate): Html {
  const shown = groups.filter(({ items, name }) => items > 0 || name === 'new');
  const counts = shown.map(({ name, items, icon }) => {
    const words = html`<b>${items}</b> ${countedWord(name, items, t)}`;
    return html`<li>${iconWords(icon, words, t, items > 0 ? to + name : undefined)}</li>`;
  });
  return html`<ul class="counts" role="list">${counts}</ul>`;
}

/** Words with the icon of a group; a link if there is anything to link to. */
function iconWords({ status, change }: ChangeGroup['icon'], words: HtmlPart, t: Translate, href?: string): Html {
  return href === undefined
    ? html`<span data-status="${status}" data-change="${change}" lang="${t.lang}">${words}</span>`
    : html`<a href="${href}" data-status="${status}" data-change="${change}" lang="${t.lang}">${words}</a>`;
}

/** The groups that are not empty. The id of a heading is `prefix` and the name of its group. */
export function changeList(groups: readonly ChangeGroup[], page: ChangesPage, prefix: string): Html {
  const { t } = page.archive;
  const shown = groups.filter(({ rows, unchanged }) => rows.length + unchanged.length > 0);
  const sections = shown.map(({ name, icon, title, meaning, items, subLines, rows, unchanged }) => {
    const counts = [items > 0 && t('items', { count: items }), subLines > 0 && t('subLines', { count: subLines })];
    const label = t('export.fact', { name: counts.filter(Boolean).join(', '), value: meaning });
    const parts = [
      html`<h3 class="group" id="${prefix + name}">${iconWords(icon, title, t)}</h3>`,
      html`<p class="label" lang="${t.lang}">${label}</p>`,
      ofTeams(rows, page).map(({ team, rows: own }) => [
        team && html`<h4 dir="auto">${team.name}</h4>`,
        changedLines(own, page, name === 'unplanned'),
      ]),
      changeRun(t('note.unchanged'), unchanged, page),
    ];
    return html`<section>${parts}</section>`;
  });
  return html`${sections}`;
}

/** Rows by team, in the order of the teams; all at once if there are none. */
function ofTeams(rows: readonly ChangedThread[], { archive }: ChangesPage) {
  const { areaById, teamById } = archive;
  if (!teamById?.size) return [{ team: undefined, rows }];
  const byTeam = Map.groupBy(rows, ({ appearance }) => teamById.get(teamOf(appearance, areaById) ?? ''));
  return [...teamById.values(), undefined].flatMap((team) => {
    const own = byTeam.get(team);
    return own ? [{ team, rows: own }] : [];
  });
}

/** @param isMixed whether the lines have different changes, so that each says its own. */
function changedLines(rows: readonly ChangedThread[], page: ChangesPage, isMixed: boolean): Html | undefined {
  const { areaById, t } = page.archive;
  const lines = rows.map((row) => {
    const { appearance, change } = row;
    const { area } = appearance;
    const id = `${page.kind}/${area}`;
    const mark = change && isMixed && changeMark(change, t);
    const notes = change && !isMixed && said(changeNotes(change, t), t);
    const beside = html`<span class="area" dir="auto">${shortName(areaById.get(area)!)}</span>${mark}${notes}`;
    const anchorOfArea = page.areaIds.delete(id) ? html`<span id="${id}"></span>` : undefined;
    return changedLine(row, page, beside, true, anchorOfArea);
  });
  return lineList(lines);
}

function said(notes: string, t: Translate): Html | undefined {
  return notes === '' ? undefined : html`<span lang="${t.lang}">${notes}</span>`;
}

function changedLine(row: ChangedThread, page: ChangesPage, beside: HtmlPart, isAlone: boolean, first?: Html): Html {
  const { thread, change, appearance, subLines } = row;
  const { now, before } = change ?? {};
  const { history, t } = page.archive;
  const words = comparedLink(before?.line, appearance.line, thread, t, page.words);
  // A new item may be the remainder of another.
  const replaced = now && !before ? replacedBefore(now, history) : [];
  const remarks = [
    ...movedFrom(row, isAlone, page.archive),
    replaced.length > 0 && t.parts('note.replaces', { items: threadLinks(replaced) }),
    now && dueRemark(now, before, t),
  ];
  // A sub-line that came or went with its item is not worth a line.
  const word = change?.word;
  const isTogether = (sub: ChangedThread) =>
    (word === 'new' || word === 'unlisted') && sub.change?.word === word && sub.subLines.length === 0;
  const below = subLines.filter((sub) => !isTogether(sub));
  // A sub-line says what happened to it if that is something else than to its item.
  const changeOf = ({ change: own }: ChangedThread) =>
    own?.word === word ? said(changeNotes(own!, t), t) : changeMark(own!, t);
  const overdue = now && isOverdue(now) && overdueMark(t);
  const ownRow = lineRow(words, [statusMark(appearance.line.status, t), overdue, beside, anchor(appearance, t)]);
  const additions = more(now?.line, now ? replacementsOf(now, history) : [], t, remarks);
  const subs = lineList(below.map((sub) => changedLine(sub, page, changeOf(sub), false)));
  const together = word && changeRun(t(`change.${word}`), subLines.filter(isTogether), page);
  return html`<li>${first}${ownRow}${additions}${subs}${together}</li>`;
}

/** Where a moved line was before and, if it stands alone, what it is a sub-line of; often empty. */
export function movedFrom(
  { change, appearance }: ChangedThread,
  isAlone: boolean,
  { areaById, t }: Pick<ChangesPage['archive'], 'areaById' | 't'>,
): HtmlPart[] {
  if (!change) return [];
  const { now, before, marks } = change;
  const places: HtmlPart[] = [];
  if (isAlone && appearance.parent)
    places.push(t.parts(now ? 'place.below' : 'place.wasBelow', { line: parentLink(appearance) }));
  if (!now || !before || !marks.includes('moved')) return places;
  if (before.parent && before.parent !== now.parent)
    places.push(t.parts('place.wasBelow', { line: parentLink(before) }));
  else if (before.area !== now.area)
    places.push(t.parts('place.wasUnder', { area: inLanguage(t.content, areaById.get(before.area)!.title) }));
  else places.push(t.parts('place.wasItem'));
  return places;
}

function changeRun(
  label: string,
  rows: readonly ChangedThread[],
  { archive: { t }, words }: Pick<ChangesPage, 'archive' | 'words'>,
): Html | undefined {
  const links = rows.map(({ thread, appearance }) => ({ line: appearance.line, href: threadPath(thread) }));
  return lineRun(label, links, t, words);
}

/** The words of a line as one link, compared with its earlier words if they were different. */
export function comparedLink(
  before: Line | undefined,
  now: Line,
  thread: Thread,
  t: Translate,
  words: WordsWriter,
): Html {
  const href = threadPath(thread);
  if (before === undefined || before.text === now.text) return words.leading(now, href);
  return html`<a class="to" href="${href}">${comparedWords(before, now, t)}</a>`;
}

/** Marks removed and added words, also for readers who cannot see the marks. */
export function comparedWords(before: Line, now: Line, t: Translate): Html {
  const spoken = (words: string) => html`<span class="vh" lang="${t.lang}">${words}</span>`;
  const parts = wordDiff(before.text, now.text).map(({ kind, text }) =>
    kind === 'removed'
      ? html`<del>${spoken(t('note.removed'))}${text}</del>`
      : kind === 'added'
        ? html`<ins>${spoken(t('note.inserted'))}${text}</ins>`
        : text,
  );
  return inLanguage(now.language, parts);
}

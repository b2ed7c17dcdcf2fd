import type { Archive } from '../history/archive.ts';
import type { DueLine } from '../history/due-lines.ts';
import { itemOf } from '../history/related-lines.ts';
import type { Team } from '../report/teams.ts';
import { threadPath } from '../urls/permalink.ts';
import { reportLabel, shortName } from '../views/labels.ts';
import { html, joined, type Html } from './html.ts';
import { unlinkedWords } from './markup.ts';
import { changeSpan, plainWords } from './words.ts';

/** Lines with due dates, of one team after the other if there are several. */
export function dueList(lines: readonly DueLine[], archive: Archive): Html {
  const { areaById, teamById } = archive;
  const byTeam = Map.groupBy(lines, ({ life }) => teamById.get(areaById.get(life.latest.area)!.team ?? ''));
  const teams: (Team | undefined)[] = [...teamById.values(), undefined].filter((team) => byTeam.has(team));
  const groups = teams.map((team) => {
    const name = team && html`<h3 class="group" dir="auto">${team.name}</h3>`;
    const rows = byTeam.get(team)!.map((line) => dueRow(line, archive));
    return html`<div class="due-of">${name}<ul class="index" role="list">${rows}</ul></div>`;
  });
  return html`${groups}`;
}

/** How many items and sub-lines there are, such as `10 items, 7 sub-lines`. */
export function dueSize(lines: readonly DueLine[], { t }: Pick<Archive, 't'>): string {
  const items = lines.filter(({ thread }) => thread.isItem).length;
  const subLines = lines.length - items;
  const counts = [items > 0 && t('items', { count: items }), subLines > 0 && t('subLines', { count: subLines })];
  return counts.filter(Boolean).join(', ');
}

function dueRow({ thread, life: { latest }, due, isLastWord }: DueLine, { areaById, t }: Archive): Html {
  const note = html`<span lang="${t.lang}">${t('due.fact', { date: t.date(due) })}</span>`;
  const asOf = isLastWord && changeSpan('awaited', t('teams.reported', { report: reportLabel(latest.report, t) }), t);
  const marks = html`<span>${joined([shortName(areaById.get(latest.area)!), note], ', ')}</span>${asOf}`;
  const own = unlinkedWords(latest.line);
  const item = plainWords(itemOf(thread).appearances.at(-1)!.line);
  const words = thread.isItem ? own : html`${t.parts('export.fact', { name: item, value: own })}`;
  const link = html`<a href="${threadPath(thread)}" dir="auto">${words}</a>`;
  return html`<li class="row" data-area="${latest.area}">${link}<span class="marks">${marks}</span></li>`;
}

import type { ChangeGroup } from '../views/change-groups.ts';
import type { Translate } from '../strings/translate.ts';
import { countedWord } from '../views/labels.ts';
import { changedLines, changeRun, type ChangesPage } from './changed-line.ts';
import { html, type Html } from './html.ts';
import { langOf } from './marks.ts';

/** The numbers of items by what happened to them, each a link to the group. */
export function changeCounts(groups: readonly ChangeGroup[], to: string, t: Translate): Html {
  const shown = groups.filter(({ items, name }) => items > 0 || name === 'new');
  return html`<ul class="counts" role="list">${shown.map((group) => {
    const words = html`<b>${group.items}</b> ${countedWord(group.name, group.items, t)}`;
    return group.items > 0
      ? html`<li><a href="${to}${group.name}"${iconOf(group, t)}>${words}</a></li>`
      : html`<li><span${iconOf(group, t)}>${words}</span></li>`;
  })}</ul>`;
}

/** The groups that have anything, each with its heading, whose id is `anchor` and the name of the group. */
export function changeList(groups: readonly ChangeGroup[], page: ChangesPage, anchor: string): Html {
  const { t } = page.archive;
  const shown = groups.filter(({ rows, unchanged }) => rows.length + unchanged.length > 0);
  return html`${shown.map((group) => {
    const counts = [
      group.items > 0 && t('items', { count: group.items }),
      group.subLines > 0 && t('subLines', { count: group.subLines }),
    ];
    const label = t('export.fact', { name: counts.filter(Boolean).join(', '), value: group.meaning });
    const lines = changedLines(group.rows, page, group.name === 'unplanned');
    return html`<section><h3 class="group" id="${anchor}${group.name}"><span${iconOf(group, t)}>${group.title}</span></h3><p class="label"${langOf(t)}>${label}</p>${lines}${changeRun(t('note.unchanged'), group.unchanged, t)}</section>`;
  })}`;
}

function iconOf({ icon: { status, change } }: ChangeGroup, t: Translate): Html {
  return html`${status && html` data-status="${status}"`}${change && html` data-change="${change}"`}${langOf(t)}`;
}

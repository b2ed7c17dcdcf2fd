import type { ChangeGroup } from '../views/change-groups.ts';
import { plural } from '../report/plural.ts';
import { changedLines, changeRun, type ChangesPage } from './changed-line.ts';
import { html, type Html } from './html.ts';

/** The numbers of items by what happened to them, each a link to the group. */
export function changeCounts(groups: readonly ChangeGroup[], to: string): Html {
  const shown = groups.filter(({ items, name }) => items > 0 || name === 'new');
  return html`<ul class="counts" role="list">${shown.map((group) => {
    const words = html`<b>${group.items}</b> ${group.title.toLowerCase()}`;
    return group.items > 0
      ? html`<li><a href="${to}${group.name}"${iconOf(group)}>${words}</a></li>`
      : html`<li><span${iconOf(group)}>${words}</span></li>`;
  })}</ul>`;
}

/** The groups that have anything, each with its heading, whose id is `anchor` and the name of the group. */
export function changeList(groups: readonly ChangeGroup[], page: ChangesPage, anchor: string): Html {
  const shown = groups.filter(({ rows, unchanged }) => rows.length + unchanged.length > 0);
  return html`${shown.map((group) => {
    const counts = [
      group.items > 0 && plural(group.items, 'item'),
      group.subLines > 0 && plural(group.subLines, 'sub-line'),
    ];
    return html`<section><h3 class="group" id="${anchor}${group.name}"><span${iconOf(group)}>${group.title}</span></h3><p class="label">${counts.filter(Boolean).join(', ')}: ${group.meaning}</p>${
      group.rows.length > 0 &&
      html`<ul class="lines" role="list">${changedLines(group.rows, page, group.name === 'unplanned')}</ul>`
    }${changeRun('Unchanged', group.unchanged)}</section>`;
  })}`;
}

function iconOf({ icon: { status, change } }: ChangeGroup): Html {
  return html`${status && html` data-status="${status}"`}${change && html` data-change="${change}"`}`;
}

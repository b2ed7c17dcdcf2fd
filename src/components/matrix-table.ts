import type { CycleReports } from '../history/history.ts';
import { flatRows, openFirst, type MatrixGroup } from '../history/matrix.ts';
import type { Team } from '../report/teams.ts';
import type { Translate } from '../strings/translate.ts';
import { sitePath } from '../urls/site-path.ts';
import { html, type Html } from './html.ts';
import { matrixRow } from './matrix-row.ts';
import { inLanguage, isolated } from './words.ts';

/**
 * The rows of one area in a matrix. `matrix.css` has its styles.
 * @param hasIds whether the table and its rows have the anchors of the page.
 * @param team whose area it is, if there are several.
 */
export function matrixTable(
  { area, rows }: MatrixGroup,
  cycles: readonly CycleReports[],
  t: Translate,
  { hasIds = true, team }: { hasIds?: boolean | undefined; team?: Team | undefined } = {},
): Html {
  const open = rows.filter(({ life }) => life.state === 'open').length;
  const longest = Math.max(...cycles.map(({ cycle }) => cycle.label.length));
  const caption = t.parts('matrix.caption', { area: inLanguage(t.content, area.title) });
  const counted = t('openOf', { open, items: rows.length }).replaceAll(' ', '\u00a0');
  const link = html`<a href="${sitePath(`/areas/${area.id}/`)}" dir="auto">${area.title}</a>`;
  const ofTeam = team && html`${isolated(team.name, t.content)} · `;
  const head = [
    html`<th scope="col">${link} <span lang="${t.lang}">${ofTeam}${counted}</span></th>`,
    cycles.map((column) => cycleHead(column, t)),
    [t('word.now'), t('change.carried')].map((word) => html`<th scope="col" lang="${t.lang}">${word}</th>`),
  ];
  const body = flatRows(openFirst(rows)).map((row) => matrixRow(row, area, t, hasIds));
  const kind = longest > 4 ? 'matrix upright' : 'matrix';
  return html`<table class="${kind}" id="${hasIds && area.id}"><caption class="vh" lang="${t.lang}">${caption}</caption>
    <thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function cycleHead({ cycle, status }: CycleReports, t: Translate): Html {
  const planned = !status && html` <span class="vh" lang="${t.lang}">${t('matrix.plan')}</span>`;
  return html`<th scope="col"><a href="${sitePath(`/cycles/${cycle.id}/`)}">${cycle.label}${planned}</a></th>`;
}

import { changeText } from '../data/publication.ts';
import type { History } from '../history/history.ts';
import { lifetimeOf } from '../history/lifetime.ts';
import type { MatrixCell, MatrixGroup, MatrixRow } from '../history/matrix.ts';
import { statusWord } from '../report/status.ts';
import { html, markup, type Html } from './html.ts';
import { anchor } from './marks.ts';
import { matrixRuns, type DrawnCell } from './matrix-runs.ts';
import { matrixThread } from './matrix-thread.ts';
import { flatRows } from './matrix-pages.ts';
import { linePath, threadPath } from './permalink.ts';
import { sitePath } from './site-path.ts';
import { unlinked } from './unlinked.ts';
import { pageWords } from './words.ts';

/**
 * The rows of one area: its heading, then its items and sub-lines, a cell for each cycle.
 * @param group to draw.
 * @param labels of the cycles, for the list that the matrix becomes on a narrow screen.
 * @param history of the site.
 * @returns the `<tr>`s.
 */
export function matrixGroup({ area, rows }: MatrixGroup, labels: readonly string[], history: History): Html {
  const head = html`<tr class="area" id="${area.id}"><th scope="rowgroup" colspan="${labels.length + 1}"><span><a href="${sitePath(`/areas/${area.id}/`)}">${area.title}</a> ${anchor(`#${area.id}`, area.title)}</span></th></tr>`;
  return html`${head}${flatRows(rows).map((row) => matrixRow(row, labels, history))}`;
}

function matrixRow({ thread, cells }: MatrixRow, labels: readonly string[], history: History): Html {
  const { line } = thread.appearances.at(-1)!;
  const { state, carriedOver } = lifetimeOf(thread, history);
  const carried = thread.isItem && state !== 'closed' && carriedOver;
  return html`<tr id="${thread.id}" class="${thread.isItem ? 'item' : 'sub'}"><th scope="row"${
    Boolean(carried) && html` data-carried="${carried}"`
  }><a href="${threadPath(thread)}" dir="auto">${markup(unlinked(line.html))}</a></th>${
    matrixRuns(cells, labels).map((drawn, index, all) => matrixCell(drawn, all[index + 1]?.cell, line.text))
  }</tr>`;
}

/**
 * A cell leads to its line. A change has an element of its own only where its shape has to be kept beside its word: with a
 * long history there are many hundreds of cells, and a page may have 4,000 elements (design §7). Of its words only those are told that the row does not begin with.
 */
function matrixCell({ cell, label, span }: DrawnCell, next: MatrixCell | undefined, rowText: string): Html {
  if (cell.state === 'empty') return span > 1 ? html`<td colspan="${span}"></td>` : html`<td></td>`;
  const { change } = cell;
  const isUnaccounted = cell.state === 'unaccounted';
  const words = [change?.word, isUnaccounted && 'unaccounted'].filter(Boolean).join(' ');
  const said = changeText(change, pageWords, isUnaccounted);
  const thread = matrixThread(cell, next);
  const status = cell.state !== 'unlisted' && cell.appearance.line.status;
  return html`<td data-cycle="${label}"${words && html` data-change="${words}"`}${thread && html` data-thread="${thread}"`}>${
    status && html`<a href="${linePath(cell.appearance)}"${
      cell.appearance.line.text !== rowText && html` title="${cell.appearance.line.text}"`
    } data-status="${status}">${statusWord[status]}</a>`
  }${
    // The thread between two cells is the shape of what was carried.
    said && words !== 'carried' ? html`<span>${said}</span>` : said
  }</td>`;
}

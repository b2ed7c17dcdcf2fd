import type { MatrixCell, MatrixRow } from '../history/matrix.ts';
import { changeNotes, changeWord } from '../views/labels.ts';
import { linePath, threadPath } from '../urls/permalink.ts';
import { html, type Html } from './html.ts';
import { unlinkedWords } from './words.ts';

/**
 * A `<tr>` with the words of an item or sub-line, a cell for each cycle, how it stands now and how often it was carried.
 * What varies comes first in each element, so that the rest compresses to almost nothing.
 */
export function matrixRow({ thread, life, cells }: MatrixRow): Html {
  const { line } = life.latest;
  const kind = [!thread.isItem && 'sub', life.state !== 'open' && 'done'].filter(Boolean).join(' ');
  const now = life.state === 'no longer listed' ? changeWord.unlisted : line.status.word;
  return html`<tr id="${thread.id}"${kind && html` class="${kind}"`}><th scope="row"><a href="${threadPath(thread)}" dir="auto">${unlinkedWords(line)}</a></th>${cells.map((cell) => matrixCell(cell, line.text))}<td>${now}</td><td>${life.carriedOver > 0 && `${life.carriedOver}×`}</td></tr>`;
}

/** A status that links to its line. The style sheet shows only its shape, and draws the line from the previous cell. */
function matrixCell(cell: MatrixCell, rowText: string): Html {
  if (cell.state === 'empty') return html`<td></td>`;
  const changes = changesOf(cell).join(' ');
  if (cell.state === 'unlisted') return html`<td><span data-change="unlisted">${changeWord.unlisted}</span></td>`;
  const { line } = cell.appearance;
  return html`<td${changes && html` data-change="${changes}"`}><a href="${linePath(cell.appearance)}"${
    line.text !== rowText && html` title="${line.text}"`
  } data-status="${line.status.id}">${cellWords(cell)}</a></td>`;
}

/** The change of a cell with its marks, `unaccounted` and `stale`, as filters and style sheets name them; often none. */
export function changesOf(cell: MatrixCell): string[] {
  if (cell.state === 'empty') return [];
  const { change, state } = cell;
  return [
    ...(change ? [change.word, ...change.marks] : []),
    ...(state === 'unaccounted' ? [state] : []),
    ...('isStale' in cell ? ['stale'] : []),
  ];
}

/** The status and what is exceptional. The previous cell already shows whether work was carried or closed. */
function cellWords({ state, appearance, change }: Exclude<MatrixCell, { state: 'empty' | 'unlisted' }>): string {
  const notes = change ? [change.word === 'new' && 'new', changeNotes(change)] : [];
  return [appearance.line.status.word, ...notes, state === 'unaccounted' && state].filter(Boolean).join(', ');
}

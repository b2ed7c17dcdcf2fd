import type { MatrixCell, MatrixRow } from '../history/matrix.ts';
import type { Translate } from '../strings/translate.ts';
import { changeNotes } from '../views/labels.ts';
import { linePath, threadPath } from '../urls/permalink.ts';
import { html, joined, type Html } from './html.ts';
import { inLanguage, statusWord, unlinkedWords } from './words.ts';

/**
 * A `<tr>` with the words of an item or sub-line, a cell for each cycle, how it stands now and how often it was
 * carried. Attributes that vary come first in each element, so that the rest compresses to almost nothing.
 */
export function matrixRow({ thread, life, cells }: MatrixRow, t: Translate): Html {
  const { line } = life.latest;
  const kind = [!thread.isItem && 'sub', life.state !== 'open' && 'done'].filter(Boolean).join(' ');
  const [now, lang] =
    life.state === 'no longer listed' ? [t('change.unlisted'), t.lang] : [line.status.word, t.langOf(line.status.id)];
  return html`<tr id="${thread.id}" class="${kind || undefined}"><th scope="row"><a href="${threadPath(thread)}" dir="auto">${unlinkedWords(line)}</a></th>${cells.map((cell) => cellHtml(cell, line.text, t))}<td lang="${lang}">${now}</td><td>${life.carriedOver > 0 && `${life.carriedOver}×`}</td></tr>`;
}

/** The style sheet shows only the shape of the status, and draws the line from the previous cell. */
function cellHtml(cell: MatrixCell, rowText: string, t: Translate): Html {
  if (cell.state === 'empty') return html`<td></td>`;
  const changes = cellChanges(cell).join(' ');
  if (cell.state === 'unlisted')
    return html`<td><span data-change="unlisted" lang="${t.lang}">${t('change.unlisted')}</span></td>`;
  const { line } = cell.appearance;
  const title = line.text === rowText ? undefined : line.text;
  // An attribute is in the language of its element.
  const language = title && line.language;
  const words = cellWords(cell, t);
  return html`<td data-change="${changes || undefined}"><a href="${linePath(cell.appearance)}" title="${title}" data-status="${line.status.id}" lang="${language ?? t.lang}">${language ? inLanguage(t.language, words) : words}</a></td>`;
}

/** The change of a cell, its marks, `unaccounted` and `stale`, as filters and style sheets name them; often none. */
export function cellChanges(cell: MatrixCell): string[] {
  if (cell.state === 'empty') return [];
  const { change, state } = cell;
  return [
    ...(change ? [change.word, ...change.marks] : []),
    ...(state === 'unaccounted' ? [state] : []),
    ...('isStale' in cell ? ['stale'] : []),
  ];
}

/** The status, and what is exceptional: the previous cell shows that work was carried or closed. */
function cellWords(
  { state, appearance, change }: Exclude<MatrixCell, { state: 'empty' | 'unlisted' }>,
  t: Translate,
): Html {
  const word = (name: 'new' | 'unaccounted') => t.inside(t(`change.${name}`));
  const notes = change ? [change.word === 'new' && word('new'), changeNotes(change, t)] : [];
  return joined([statusWord(appearance.line.status, t), ...notes, state === 'unaccounted' && word(state)], ', ');
}

import { isOverdue } from '../history/due.ts';
import type { MatrixCell, MatrixRow } from '../history/matrix.ts';
import type { Area } from '../report/content.ts';
import type { Translate } from '../strings/translate.ts';
import { answerFilter } from '../views/area-filter.ts';
import { changeNotes } from '../views/labels.ts';
import { linePath, threadPath } from '../urls/permalink.ts';
import { html, joined, type Html } from './html.ts';
import { unlinkedWords } from './markup.ts';
import { inLanguage, statusWord } from './words.ts';

/** A cell of a cycle that lists the line of the row. */
type ListedCell = Exclude<MatrixCell, { state: 'empty' | 'unlisted' | 'awaited' }>;

/**
 * A `<tr>` with the words of an item or sub-line, a cell for each cycle, how it stands now and how often it was
 * carried; beside its words, since when, if that is before the first cycle. Attributes that vary come first in each
 * element, so that the rest compresses to almost nothing.
 * @param hasId whether its URL is that of the page and the id of its item.
 */
export function matrixRow(row: MatrixRow, area: Area, t: Translate, hasId = true): Html {
  const { thread, life, cells, since } = row;
  const { line } = life.latest;
  const kind = [!thread.isItem && 'sub', life.state !== 'open' && 'done'].filter(Boolean).join(' ');
  const link = html`<a href="${threadPath(thread)}" dir="auto">${unlinkedWords(line)}</a>`;
  // The space is inside, as what is around these words has a background of dots.
  const began = since && html`<small lang="${t.lang}"> ${t('note.since', { cycle: since.label })}</small>`;
  const ofCycles = cells.map((cell) => cellHtml(cell, line.text, t));
  const isUnlisted = life.state === 'no longer listed';
  const now = isUnlisted ? t('change.unlisted') : line.status.word;
  const lang = isUnlisted ? t.lang : t.langOf(line.status.id);
  const standing = html`<td lang="${lang}">${now}</td><td>${life.carriedOver > 0 && `${life.carriedOver}×`}</td>`;
  const parts = [html`<th scope="row">${link}${began}</th>`, ofCycles, standing];
  const [id, answer] = [hasId ? thread.id : undefined, answerFilter(life.latest, area)];
  return html`<tr id="${id}" class="${kind || undefined}" data-answer="${answer}">${parts}</tr>`;
}

/** The style sheet shows only the shape of the status, and draws the line from the previous cell. */
function cellHtml(cell: MatrixCell, rowText: string, t: Translate): Html {
  if (cell.state === 'empty') return html`<td></td>`;
  const changes = cellChanges(cell).join(' ');
  if (cell.state === 'unlisted' || cell.state === 'awaited')
    return html`<td><span data-change="${cell.state}" lang="${t.lang}">${t(`change.${cell.state}`)}</span></td>`;
  return html`<td data-change="${changes || undefined}">${cellLink(cell, rowText, t)}</td>`;
}

/** The words of a cell as a link to its line, whose words are its title if they are not those of the row. */
function cellLink(cell: ListedCell, rowText: string, t: Translate): Html {
  const { line } = cell.appearance;
  const path = linePath(cell.appearance);
  const title = line.text === rowText ? undefined : line.text;
  // An attribute is in the language of its element.
  const language = title && line.language;
  const lang = language ?? t.lang;
  const words = cellWords(cell, t);
  const shown = language ? inLanguage(t.language, words) : words;
  return html`<a href="${path}" title="${title}" data-status="${line.status.id}" lang="${lang}">${shown}</a>`;
}

/** The change of a cell, its marks, `unaccounted`, `stale` and `overdue`, as filters and style sheets name them; often none. */
export function cellChanges(cell: MatrixCell): string[] {
  if (cell.state === 'empty') return [];
  if (cell.state === 'awaited') return [cell.state];
  const { change, state } = cell;
  return [
    ...(change ? [change.word, ...change.marks] : []),
    ...(state === 'unaccounted' ? [state] : []),
    ...('isStale' in cell ? ['stale'] : []),
    ...(cell.state !== 'unlisted' && isOverdue(cell.appearance) ? ['overdue'] : []),
  ];
}

/** The status, and what is exceptional: the previous cell shows that work was carried or closed. */
function cellWords({ state, appearance, change }: ListedCell, t: Translate): Html {
  const word = (name: 'new' | 'unaccounted') => t.inside(t(`change.${name}`));
  const status = statusWord(appearance.line.status, t);
  const notes = change ? [change.word === 'new' && word('new'), changeNotes(change, t)] : [];
  const unaccounted = state === 'unaccounted' && word(state);
  const overdue = isOverdue(appearance) && t.inside(t('due.overdue'));
  return joined([status, ...notes, unaccounted, overdue], ', ');
}

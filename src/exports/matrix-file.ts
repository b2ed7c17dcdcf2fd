import { flatRows, matrixOf, type MatrixCell } from '../history/matrix.ts';
import type { Translate } from '../strings/translate.ts';
import { changeText } from '../views/labels.ts';
import { csvFile } from './csv.ts';
import type { Publication } from './publication.ts';

/** `/api/matrix.csv`: items and sub-lines by all cycles, with the words of the matrix pages. */
export function matrixFile(publication: Publication): string {
  return csvFile(rowsOf(publication));
}

/** Yields rows one after the other: in a long history, most cells are empty, and all at once would fill the memory. */
function* rowsOf(publication: Publication): Generator<string[]> {
  const { content, history, t } = publication;
  yield [
    'Area',
    'Id',
    'Title',
    'Kind',
    ...history.cycles.flatMap(({ cycle }) => [`${cycle.label} status`, `${cycle.label} change`]),
  ];
  for (const { area, rows } of matrixOf(history, content.areas, history.cycles)) {
    for (const { thread, cells } of flatRows(rows)) {
      const kind = thread.isItem ? 'item' : 'sub-line';
      const title = thread.appearances.at(-1)!.line.text;
      yield [area.title, thread.id, title, kind, ...cells.flatMap((cell) => cellWords(cell, t))];
    }
  }
}

/** Status and change of one cell. */
function cellWords(cell: MatrixCell, t: Translate): [string, string] {
  if (cell.state === 'empty') return ['', ''];
  const status = cell.state === 'unlisted' ? '' : cell.appearance.line.status.word;
  return [status, changeText(cell.change, t, cell.state === 'unaccounted')];
}

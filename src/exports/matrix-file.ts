import { flatRows, matrixOf, type MatrixCell } from '../history/matrix.ts';
import type { Translate } from '../strings/translate.ts';
import { changeText } from '../views/labels.ts';
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

/**
 * Rows as a CSV file (RFC 4180), with cells defused that a spreadsheet would run as a formula.
 *
 * It begins with a byte order mark, which is not in RFC 4180. Without it, a spreadsheet that opens the file by a double
 * click takes UTF-8 for the local code page, and garbles every dash and accent. Programs drop it (Python's `utf-8-sig`,
 * pandas, `fetch`), and they have the JSON documents.
 */
export function csvFile(rows: Iterable<readonly string[]>): string {
  let file = '\uFEFF';
  for (const row of rows) file += row.map(csvCell).join(',') + '\r\n';
  return file;
}

/**
 * Puts an apostrophe before = + - @, a tab or a line break that begins a cell or follows a semicolon, a tab or a line
 * break, so that no spreadsheet runs it as a formula (https://owasp.org/www-community/attacks/CSV_Injection). In many
 * countries, semicolons or tabs separate cells; East Asian settings take the full-width forms for the same.
 */
export function defused(cell: string): string {
  return cell.replace(/(?<=^|[;\t\r\n])[=+\-@\t\r\n＝＋－＠]/g, "'$&");
}

function csvCell(cell: string): string {
  // Nearly all cells of a long history are empty.
  if (cell === '') return cell;
  const safe = defused(cell);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

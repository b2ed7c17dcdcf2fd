import type { Archive } from '../history/archive.ts';
import { isOverdue } from '../history/due.ts';
import { flatRows, matrixOf, type MatrixCell } from '../history/matrix.ts';
import type { Translate } from '../strings/translate.ts';
import { changeText } from '../views/labels.ts';

/**
 * `/api/matrix.csv`: items and sub-lines by cycle, in the words of the matrix pages. Its heads and kinds are in English on
 * every site, so that a program finds them.
 */
export function matrixFile(archive: Archive): string {
  return csvFile(csvRows(archive));
}

/** A generator, because all cells of a long history, most of them empty, would fill the memory at once. */
function* csvRows(archive: Archive): Generator<string[]> {
  const { content, history, t } = archive;
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
      yield [area.title, thread.id, title, kind, ...cells.flatMap((cell) => cellColumns(cell, t))];
    }
  }
}

function cellColumns(cell: MatrixCell, t: Translate): [string, string] {
  if (cell.state === 'empty') return ['', ''];
  if (cell.state === 'unlisted') return ['', changeText(cell.change, t)];
  if (cell.state === 'awaited') return ['', t('change.awaited')];
  const { line } = cell.appearance;
  return [line.status.word, changeText(cell.change, t, cell.state === 'unaccounted', isOverdue(cell.appearance))];
}

/** A text, or a number, which no spreadsheet runs even if it begins with a sign. */
type Cell = string | { number: number };

/**
 * Writes rows as CSV (RFC 4180), and defuses cells that a spreadsheet would run as a formula.
 *
 * The file begins with a byte order mark, although RFC 4180 has none. Without it, a spreadsheet opened by a double
 * click reads UTF-8 in the local code page, and garbles every dash and accent. Programs drop the mark (Python's
 * `utf-8-sig`, pandas, `fetch`), and can read the JSON documents instead.
 */
export function csvFile(rows: Iterable<readonly Cell[]>): string {
  let file = '\uFEFF';
  for (const row of rows) file += row.map(csvCell).join(',') + '\r\n';
  return file;
}

/**
 * Puts an apostrophe before = + - @, a tab or a line break at the beginning of a cell, or after a semicolon, a tab or a
 * line break, so that no spreadsheet runs a formula (https://owasp.org/www-community/attacks/CSV_Injection). Semicolons
 * or tabs separate cells in many countries; East Asian settings read full-width signs as the same.
 */
export function defused(cell: string): string {
  return cell.replace(/(?<=^|[;\t\r\n])[=+\-@\t\r\n＝＋－＠]/g, "'$&");
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'object') return String(cell.number);
  // Nearly all cells of a long history are empty.
  if (cell === '') return cell;
  const safe = defused(cell);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

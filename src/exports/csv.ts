/**
 * Rows as a CSV file (RFC 4180): comma, quotes where they are needed, CR LF after every row.
 *
 * It begins with a byte order mark. RFC 4180 does not know one, but a spreadsheet that opens the file by a double click
 * takes UTF-8 for the local code page without it, and garbles every dash and accent; readers for programs (Python's
 * `utf-8-sig`, pandas, `fetch`) drop it, and programs have the JSON documents.
 * @param rows of cells; the first holds the headings.
 * @returns the file. Cells that a spreadsheet would run as a formula are defused.
 */
export function csvFile(rows: Iterable<readonly string[]>): string {
  let file = '\uFEFF';
  for (const row of rows) file += row.map(written).join(',') + '\r\n';
  return file;
}

/**
 * Puts an apostrophe before what a spreadsheet would run as a formula; the full-width forms too, which East Asian
 * settings take for the same (https://owasp.org/www-community/attacks/CSV_Injection). In many countries spreadsheets
 * divide a row at semicolons or tabs, so that a formula can begin behind one.
 * @param cell any text.
 * @returns the text, with an apostrophe wherever = + - @, a tab or a line break begins it, or a part behind one of
 * these.
 */
export function defused(cell: string): string {
  return cell.replace(/(?<=^|[;\t\r\n])[=+\-@\t\r\n＝＋－＠]/g, "'$&");
}

function written(cell: string): string {
  // Of a long history nearly all cells are.
  if (cell === '') return cell;
  const safe = defused(cell);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

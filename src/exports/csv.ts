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

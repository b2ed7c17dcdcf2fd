/** Reads a file written by `csvFile`. Throws if it breaks the grammar of RFC 4180 anywhere. */
export function parseCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('There is no byte order mark.');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < file.length) {
    const start = cell.lastIndex;
    const match = cell.exec(file);
    if (!match) throw new Error(`No cell at ${start}: ${JSON.stringify(file.slice(start, start + 20))}`);
    const [, quoted, plain = '', end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('The last row has no end.');
  return rows;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile, defused } from './csv.ts';

/** Reads a CSV file by the grammar of RFC 4180, strictly: anything else is an error. */
function parseCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < file.length) {
    const at = cell.lastIndex;
    const found = cell.exec(file);
    if (!found) throw new Error(`No cell at ${at}: ${JSON.stringify(file.slice(at, at + 20))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const nasty = fc.array(fc.oneof(fc.constantFrom('"', ',', '\r', '\n', '\t', ';', '=', '+', '-', '@', "'", '＝', 'é', ' '), fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));
const tables = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1 }));

test('reads back as the same cells, those defused apart', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      expect(parseCsv(csvFile(rows))).toEqual(rows.map((row) => row.map(defused)));
    }),
  );
});

test('no cell begins with what a spreadsheet runs', () => {
  fc.assert(
    fc.property(nasty, (cell) => {
      expect(defused(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
  expect(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "a=1", ''].map(defused)).toEqual(
    ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'\r=1", 'a=1', ''],
  );
});

test('begins with a byte order mark and ends every row with CR LF', () => {
  expect(csvFile([['a', 'b'], ['say "c"', 'd,e']])).toBe('\uFEFFa,b\r\n"say ""c""","d,e"\r\n');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.fixture.ts';
import { csvFile, defused } from './csv.ts';

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', ',', '\r', '\n', '\t', ';', '=', '+', '-', '@', "'", '＝', 'é', ' '),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''));
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1 }));

test('reads back as the same cells, except defused ones', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      expect(readCsv(csvFile(rows))).toEqual(rows.map((row) => row.map(defused)));
    }),
  );
});

test('no cell begins with what a spreadsheet runs', () => {
  fc.assert(
    fc.property(nasty, (cell) => {
      expect(defused(cell)).not.toMatch(/^[\t\r\n]|(?:^|[;\t\r\n])[=+\-@＝＋－＠]/);
    }),
  );
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a;@SUM(1)', 'a\t=1;-1', 'a=1; -b', ''];
  expect(cells.map(defused)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\t'=1",
    "'\r'=1",
    "a;'@SUM(1)",
    "a\t'=1;'-1",
    'a=1; -b',
    '',
  ]);
});

test('a cell with a semicolon or a tab is quoted, as one with a comma is', () => {
  const file = csvFile([['a,b', 'a;b', 'a\tb', 'Heat;=HYPERLINK("http://a.example")']]);
  expect(file).toBe('\uFEFF"a,b","a;b","a\tb","Heat;\'=HYPERLINK(""http://a.example"")"\r\n');
});

test('begins with a byte order mark and ends every row with CR LF', () => {
  expect(
    csvFile([
      ['a', 'b'],
      ['say "c"', 'd,e'],
    ]),
  ).toBe('\uFEFFa,b\r\n"say ""c""","d,e"\r\n');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from './csv.fixture.ts';
import { csvFile, defused } from './matrix-file.ts';

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

test('csvFile writes cells that read back the same, except for defused ones', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      expect(parseCsv(csvFile(rows))).toEqual(rows.map((row) => row.map(defused)));
    }),
  );
});

test('a defused cell has nothing that a spreadsheet runs as a formula', () => {
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

test('csvFile quotes cells with a comma, a semicolon or a tab', () => {
  const file = csvFile([['a,b', 'a;b', 'a\tb', 'Heat;=HYPERLINK("http://a.example")']]);
  expect(file).toBe('\uFEFF"a,b","a;b","a\tb","Heat;\'=HYPERLINK(""http://a.example"")"\r\n');
});

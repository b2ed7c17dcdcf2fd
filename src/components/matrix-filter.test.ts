import { expect, test } from 'vitest';
import { chooseRows, readQuery, writeQuery, type RowFacts } from './matrix-filter.ts';

const row = (text: string, more: Partial<RowFacts> = {}): RowFacts => ({
  text,
  area: 'ovens',
  isItem: true,
  cells: [{ status: 'planned', changes: ['new'] }],
  ...more,
});

const asked = (address: string) => readQuery(new URLSearchParams(address));
const shownOf = (rows: RowFacts[], address: string) =>
  chooseRows(rows, asked(address)).flatMap(({ shown }, index) => (shown ? rows[index]!.text : []));

test.each(['', '?q=door+seals', '?area=ovens&area=menus&status=planned', '?change=carried&sub=no&sort=carried'])(
  'the address %j is read and written the same',
  (address) => expect(writeQuery(asked(address))).toBe(address),
);

test('fields that are empty or mean nothing here are left out', () => {
  expect(writeQuery(asked('?q=+&area=&sub=yes&sort=age&page=2'))).toBe('');
});

test('every word has to be there, in any order, accents and case apart', () => {
  const rows = [row('Crème caramel'), row('Caramel'), row('Cream')];
  expect(shownOf(rows, '?q=CARAMEL+creme')).toEqual(['Crème caramel']);
});

test('a repeated field widens, another narrows', () => {
  const rows = [row('Lamps'), row('Soups', { area: 'menus' }), row('Cards', { area: 'menus', cells: [{ status: 'dropped', changes: ['closed'] }] })];
  expect(shownOf(rows, '?area=ovens&area=menus')).toEqual(['Lamps', 'Soups', 'Cards']);
  expect(shownOf(rows, '?area=menus&status=dropped')).toEqual(['Cards']);
});

test('status and change have to be those of one cell', () => {
  const cells = [{ status: 'planned', changes: ['new'] }, { status: 'completed', changes: ['closed'] }];
  expect(shownOf([row('Seals', { cells })], '?status=completed&change=new')).toEqual([]);
  expect(shownOf([row('Seals', { cells })], '?status=completed&change=closed')).toEqual(['Seals']);
});

test('what is no longer listed has no status, and is found by its change alone', () => {
  const gone = [row('Seals', { cells: [{ status: undefined, changes: ['unlisted'] }] })];
  expect(shownOf(gone, '?change=unlisted')).toEqual(['Seals']);
  expect(shownOf(gone, '?status=planned')).toEqual([]);
});

test('what is unaccounted is found by that and by its change', () => {
  const rows = [row('Seals', { cells: [{ status: 'planned', changes: ['new', 'unaccounted'] }] })];
  expect([shownOf(rows, '?change=unaccounted'), shownOf(rows, '?change=new'), shownOf(rows, '?change=carried')]).toEqual([['Seals'], ['Seals'], []]);
});

test('an item is shown above a sub-line that answers, and does not answer itself', () => {
  const rows = [row('Lamps'), row('Seals'), row('Oven one', { isItem: false }), row('Oven two', { isItem: false })];
  expect(chooseRows(rows, asked('?q=one'))).toEqual([
    { answers: false, shown: false },
    { answers: false, shown: true },
    { answers: true, shown: true },
    { answers: false, shown: false },
  ]);
});

test('folded sub-lines do not answer', () => {
  const rows = [row('Seals'), row('Oven one', { isItem: false })];
  expect(shownOf(rows, '?sub=no')).toEqual(['Seals']);
  expect(shownOf(rows, '?sub=no&q=one')).toEqual([]);
});

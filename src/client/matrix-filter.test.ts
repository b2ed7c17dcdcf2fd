import { expect, test } from 'vitest';
import { chooseRows, plain, readQuery, type RowFacts } from './matrix-filter.ts';

const row = (text: string, more: Partial<RowFacts> = {}): RowFacts => ({
  text: plain(text),
  area: 'ovens',
  isItem: true,
  cells: [{ status: 'planned', changes: ['new'] }],
  ...more,
});

const asked = (url: string) => readQuery(new URLSearchParams(url));
const shownOf = (rows: RowFacts[], url: string) =>
  chooseRows(rows, asked(url)).flatMap(({ shown }, index) => (shown ? rows[index]!.text : []));

test('every word has to be there, in any order, accents and case apart', () => {
  const rows = [row('Crème caramel'), row('Caramel'), row('Cream')];
  expect(shownOf(rows, '?q=CARAMEL+creme')).toEqual(['creme caramel']);
});

test('a repeated field widens, another narrows', () => {
  const closed = { status: 'dropped', changes: ['closed'] };
  const rows = [row('lamps'), row('soups', { area: 'menus' }), row('cards', { area: 'menus', cells: [closed] })];
  expect(shownOf(rows, '?status=planned&status=dropped')).toEqual(['lamps', 'soups', 'cards']);
  expect(shownOf(rows, '?area=menus&status=dropped')).toEqual(['cards']);
});

test('the newest cycle is looked at, unless the reader asks for ever', () => {
  const cells = [
    { status: 'planned', changes: ['new'] },
    { status: 'completed', changes: ['closed'] },
  ];
  const rows = [row('seals', { cells }), row('lamp', { cells: [cells[0]!, { status: undefined, changes: [] }] })];
  expect(shownOf(rows, '?status=planned')).toEqual([]);
  expect(shownOf(rows, '?status=planned&when=ever')).toEqual(['seals', 'lamp']);
  expect(shownOf(rows, '?status=completed')).toEqual(['seals']);
  expect(shownOf(rows, '?q=lamp')).toEqual(['lamp']);
});

test('status and change have to be those of one cell', () => {
  const cells = [
    { status: 'planned', changes: ['new'] },
    { status: 'completed', changes: ['closed'] },
  ];
  expect(shownOf([row('seals', { cells })], '?status=completed&change=new&when=ever')).toEqual([]);
  expect(shownOf([row('seals', { cells })], '?status=completed&change=closed&when=ever')).toEqual(['seals']);
});

test('what is no longer listed has no status, and is found by its change alone', () => {
  const gone = [row('seals', { cells: [{ status: undefined, changes: ['unlisted'] }] })];
  expect(shownOf(gone, '?change=unlisted')).toEqual(['seals']);
  expect(shownOf(gone, '?status=planned')).toEqual([]);
});

test('what is unaccounted is found by that and by its change', () => {
  const rows = [row('seals', { cells: [{ status: 'planned', changes: ['new', 'unaccounted'] }] })];
  const found = ['?change=unaccounted', '?change=new', '?change=carried'].map((url) => shownOf(rows, url));
  expect(found).toEqual([['seals'], ['seals'], []]);
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

test('hidden sub-lines do not answer', () => {
  const rows = [row('seals'), row('oven one', { isItem: false })];
  expect(shownOf(rows, '?sub=no')).toEqual(['seals']);
  expect(shownOf(rows, '?sub=no&q=one')).toEqual([]);
});

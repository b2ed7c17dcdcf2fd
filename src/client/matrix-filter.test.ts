import { expect, test } from 'vitest';
import { plain, rowsAbout, rowsToShow, rowsWith, type RowFacts } from './matrix-filter.ts';

const row = (text: string, more: Partial<RowFacts> = {}): RowFacts => ({
  text: plain(text),
  areas: ['ovens'],
  isItem: true,
  cells: [{ status: 'planned', changes: ['new'] }],
  ...more,
});

const matchingRows = (rows: RowFacts[], url: string, reported = -1) => {
  const fields = new URLSearchParams(url);
  return rowsWith(rowsAbout(rows, fields), fields, reported);
};

const shownRows = (rows: RowFacts[], url: string) => {
  const shown = rowsToShow(rows, matchingRows(rows, url));
  return rows.filter((row) => shown.has(row)).map(({ text }) => text);
};

test('a row has to contain every word, in any order; accents and case do not matter', () => {
  const rows = [row('Crème caramel'), row('Caramel'), row('Cream')];
  expect(shownRows(rows, '?q=CARAMEL+creme')).toEqual(['creme caramel']);
});

test('a row has to pass every field, with any of the values of that field', () => {
  const closed = { status: 'dropped', changes: ['closed'] };
  const rows = [row('lamps'), row('soups', { areas: ['menus'] }), row('cards', { areas: ['menus'], cells: [closed] })];
  expect(shownRows(rows, '?status=planned&status=dropped')).toEqual(['lamps', 'soups', 'cards']);
  expect(shownRows(rows, '?area=menus&status=dropped')).toEqual(['cards']);
});

const plannedThenCompleted = [
  { status: 'planned', changes: ['new'] },
  { status: 'completed', changes: ['closed'] },
];

test('only the newest cycle counts, unless the URL has when=ever', () => {
  const plannedThenAbsent = [plannedThenCompleted[0]!, { status: undefined, changes: [] }];
  const rows = [row('seals', { cells: plannedThenCompleted }), row('lamp', { cells: plannedThenAbsent })];
  expect(shownRows(rows, '?status=planned')).toEqual([]);
  expect(shownRows(rows, '?status=planned&when=ever')).toEqual(['seals', 'lamp']);
  expect(shownRows(rows, '?status=completed')).toEqual(['seals']);
  expect(shownRows(rows, '?q=lamp')).toEqual(['lamp']);
});

test('with when=status, the newest cycle that has a status report counts', () => {
  const planned = { status: 'planned', changes: ['carried'] };
  const rows = [
    row('seals', { cells: [...plannedThenCompleted, planned] }),
    row('lamp', { cells: [planned, planned] }),
  ];
  expect(matchingRows(rows, '?status=completed&when=status', -2).map(({ text }) => text)).toEqual(['seals']);
});

test('status and change have to be in the same cell', () => {
  const rows = [row('seals', { cells: plannedThenCompleted })];
  expect(shownRows(rows, '?status=completed&change=new&when=ever')).toEqual([]);
  expect(shownRows(rows, '?status=completed&change=closed&when=ever')).toEqual(['seals']);
});

test('an item that is no longer listed is found by that change, not by a status', () => {
  const gone = [row('seals', { cells: [{ status: undefined, changes: ['unlisted'] }] })];
  expect(shownRows(gone, '?change=unlisted')).toEqual(['seals']);
  expect(shownRows(gone, '?status=planned')).toEqual([]);
});

test('an unaccounted item is found as unaccounted and by its change', () => {
  const rows = [row('seals', { cells: [{ status: 'planned', changes: ['new', 'unaccounted'] }] })];
  expect(shownRows(rows, '?change=unaccounted')).toEqual(['seals']);
  expect(shownRows(rows, '?change=new')).toEqual(['seals']);
  expect(shownRows(rows, '?change=carried')).toEqual([]);
});

test('an item is shown above a sub-line that matches, but does not match itself', () => {
  const rows = [row('Lamps'), row('Seals'), row('Oven one', { isItem: false }), row('Oven two', { isItem: false })];
  expect(matchingRows(rows, '?q=one')).toEqual([rows[2]]);
  expect(shownRows(rows, '?q=one')).toEqual(['seals', 'oven one']);
});

test('hidden sub-lines do not match', () => {
  const rows = [row('seals'), row('oven one', { isItem: false })];
  expect(shownRows(rows, '?sub=no')).toEqual(['seals']);
  expect(shownRows(rows, '?sub=no&q=one')).toEqual([]);
});

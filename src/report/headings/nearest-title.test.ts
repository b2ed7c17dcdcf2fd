import { expect, test } from 'vitest';
import { nearestTitle } from './nearest-title.ts';

test('a heading means the title that has a word of it, though another has fewer letters to change', () => {
  expect(nearestTitle('Arbeitsplätze', ['Netz und Server', 'Ausleihe', 'Digitale Arbeitsplätze'])).toBe(
    'Digitale Arbeitsplätze',
  );
});

test.each([
  [
    'where several have a word of it, the one of all with the fewest letters to change',
    'Work',
    ['Cork', 'Other work at the site', 'Work of everybody else'],
    'Cork',
  ],
  ['of none with a word of it, the one with the fewest letters to change', 'Stafs', ['Ovens', 'Staff'], 'Staff'],
  ['a short word says nothing', 'Ops and IT', ['Pots', 'Procurement and storage and'], 'Pots'],
])('%s', (_name, heading, titles, meant) => {
  expect(nearestTitle(heading, titles)).toBe(meant);
});

test('without titles there is none', () => {
  expect(nearestTitle('Ovens', [])).toBeUndefined();
});

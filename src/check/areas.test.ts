import { expect, test } from 'vitest';
import { areasOf, nearestTitle } from './areas.ts';

test('a title with a word of the heading is nearer than one with fewer letters to change', () => {
  expect(nearestTitle('Arbeitsplätze', ['Netz und Server', 'Ausleihe', 'Digitale Arbeitsplätze'])).toBe(
    'Digitale Arbeitsplätze',
  );
});

test.each([
  [
    'if several titles have a word of the heading',
    'Work',
    ['Cork', 'Other work at the site', 'Work of everybody else'],
    'Cork',
  ],
  ['if no title has a word of the heading', 'Stafs', ['Ovens', 'Staff'], 'Staff'],
  ['if only a short word is the same', 'Ops and IT', ['Pots', 'Procurement and storage and'], 'Pots'],
])('the title with the fewest letters to change is the nearest %s', (_name, heading, titles, meant) => {
  expect(nearestTitle(heading, titles)).toBe(meant);
});

test('without titles, none is the nearest', () => {
  expect(nearestTitle('Ovens', [])).toBeUndefined();
});

test('the nearest of thousands of names is found, but not for thousands of headings', () => {
  const aliases = Array.from({ length: 2_000 }, (_, index) => `${'An area of that name '.repeat(4)}${index}`);
  const titles = areasOf([{ id: 'ovens', title: 'Ovens', aliases }], []);
  expect(titles.nearest('Ovnes')).toBe('Ovens');
  const nearest = Array.from({ length: 2_000 }, (_, index) =>
    titles.nearest(`${'An area of this name '.repeat(4)}${index}`),
  );
  expect(nearest[0]).toBeDefined();
  expect(nearest.at(-1)).toBeUndefined();
  expect(titles.find('ovens')).toBe('ovens');
});

test('what is proposed has no hidden character, even if the title of the area has one', () => {
  const areas = areasOf([{ id: 'ovens', title: 'Ov\u200bens', aliases: [] }], []);
  expect(areas.nearest('Ovnes')).toBe('Ovens');
  expect(areas.names).toEqual(['Ovens']);
});

import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { letterRedirects } from '../urls/letter-pages.ts';
import { itemsByLetter } from './items-by-letter.ts';

const readItems = (...lines: string[]) => {
  const { history } = readReports({ 'k1/plan': `## Ovens\n\n${lines.map((line) => `- ${line}`).join('\n')}` });
  return { items: history.items, groups: itemsByLetter(history.items, 'en') };
};

test('items are grouped by their first letter, whatever quotes, case and accents it has; numbers come last', () => {
  const { groups } = readItems('zinc', '"Apple" pie', '3 ovens', 'Äpfel', '日本', 'apple');
  expect(
    groups.map(({ letter, id, items }) => [letter, id, items.map(({ appearances }) => appearances[0]!.line.text)]),
  ).toEqual([
    ['A', 'a', ['Äpfel', 'apple', '"Apple" pie']],
    ['Z', 'z', ['zinc']],
    ['日', '日', ['日本']],
    ['0–9', '0-9', ['3 ovens']],
  ]);
});

test('the former pages of letters, on sites with more than a hundred items, redirect', () => {
  const read = (count: number) =>
    readItems('3 ovens', ...Array.from({ length: count }, (_, index) => `ä${index}`)).items;
  expect(letterRedirects(read(99))).toEqual([]);
  expect(letterRedirects(read(100))).toEqual([
    ['/search/0-9/', '/search/'],
    ['/search/a/', '/search/'],
  ]);
});

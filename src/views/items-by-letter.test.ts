import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { hasLetterPages, itemsByLetter, letterParts } from './items-by-letter.ts';

const readItems = (...lines: string[]) => {
  const { history, t } = readReports({ 'k1/plan': `## Ovens\n\n${lines.map((line) => `- ${line}`).join('\n')}` });
  return { t, items: history.items, groups: itemsByLetter(history.items, 'en') };
};

test('items are grouped by their first letter, whatever quotes, case and accents it has; numbers come last', () => {
  const { groups } = readItems('zinc', '"Apple" pie', '3 ovens', 'Äpfel', '日本', 'apple');
  expect(groups.map(({ letter, id, items }) => [letter, id, items.map(({ title }) => title)])).toEqual([
    ['A', 'a', ['Äpfel', 'apple', '"Apple" pie']],
    ['Z', 'z', ['zinc']],
    ['日', '日', ['日本']],
    ['0–9', '0-9', ['3 ovens']],
  ]);
});

test('more than a hundred items are divided among pages', () => {
  const few = readItems(...Array.from({ length: 100 }, (_, index) => `a${index}`));
  expect(hasLetterPages(few.items)).toBe(false);
  const many = readItems(...Array.from({ length: 101 }, (_, index) => `a${index}`));
  expect(hasLetterPages(many.items)).toBe(true);
  const parts = many.groups.flatMap((group) => letterParts(group, many.t));
  expect(parts.map(({ id, items }) => [id, items.length])).toEqual([
    ['a', 100],
    ['a-2', 1],
  ]);
  expect(letterParts(few.groups[0]!, few.t)).toEqual(few.groups);
});

import { expect, test } from 'vitest';
import { createAreaTitles } from './area-titles.ts';

test('what was meant is looked for in any real number of names and headings, and no longer than that', () => {
  const aliases = Array.from({ length: 2_000 }, (_, index) => `${'An area of that name '.repeat(4)}${index}`);
  const titles = createAreaTitles([{ id: 'ovens', title: 'Ovens', aliases }]);
  expect(titles.nearest('Ovnes')).toBe('Ovens');
  const told = Array.from({ length: 2_000 }, (_, index) =>
    titles.nearest(`${'An area of this name '.repeat(4)}${index}`),
  );
  expect(told[0]).toBeDefined();
  expect(told.at(-1)).toBeUndefined();
  expect(titles.find('ovens')).toBe('ovens');
});

import { expect, test } from 'vitest';
import { createAreaTitles } from './area-titles.ts';

test('the nearest of thousands of names is found, but not for thousands of headings', () => {
  const aliases = Array.from({ length: 2_000 }, (_, index) => `${'An area of that name '.repeat(4)}${index}`);
  const titles = createAreaTitles([{ id: 'ovens', title: 'Ovens', aliases }]);
  expect(titles.nearest('Ovnes')).toBe('Ovens');
  const nearest = Array.from({ length: 2_000 }, (_, index) =>
    titles.nearest(`${'An area of this name '.repeat(4)}${index}`),
  );
  expect(nearest[0]).toBeDefined();
  expect(nearest.at(-1)).toBeUndefined();
  expect(titles.find('ovens')).toBe('ovens');
});

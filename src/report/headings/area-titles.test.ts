import { expect, test } from 'vitest';
import { createAreaTitles } from './area-titles.ts';

test('what was meant is looked for in any real number of names and headings, and no longer than that', () => {
  const aliases = Array.from({ length: 2_000 }, (_, index) => `${'An area of that name '.repeat(4)}${index}`);
  const titles = createAreaTitles([{ id: 'ovens', title: 'Ovens', aliases }]);
  expect(titles.nearest('Ovnes')).toBe('Ovens');
  const reported = Array.from({ length: 2_000 }, (_, index) =>
    titles.nearest(`${'An area of this name '.repeat(4)}${index}`),
  );
  expect(reported[0]).toBeDefined();
  expect(reported.at(-1)).toBeUndefined();
  expect(titles.find('ovens')).toBe('ovens');
});

import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test.each([
  [
    'an alias made of words of the title',
    { title: 'Investigation and Coding — Other', aliases: ['Other coding', 'Other'] },
    'Other coding',
  ],
  [
    'not what the area was called before',
    { title: 'Digital workplaces', aliases: ['Computers', 'Workplaces'] },
    'Workplaces',
  ],
  ['the title, if there is no such alias', { title: 'Baking and cooling', aliases: ['Ovens'] }, 'Baking and cooling'],
  ['the title, if the alias is longer', { title: 'Staff', aliases: ['Staff — staff'] }, 'Staff'],
])('an area is shown in short by %s', (_name, area, short) => {
  expect(shortName(area)).toBe(short);
});

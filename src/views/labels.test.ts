import { expect, test } from 'vitest';
import { shortName } from './labels.ts';

test.each([
  [
    'an alias made of words of the title',
    { title: 'Investigation and Coding — Other', aliases: ['Other coding', 'Other'] },
    'Other coding',
  ],
  [
    'never a former name in other words',
    { title: 'Digital workplaces', aliases: ['Computers', 'Workplaces'] },
    'Workplaces',
  ],
  [
    'the title, if no alias is made of its words',
    { title: 'Baking and cooling', aliases: ['Ovens'] },
    'Baking and cooling',
  ],
  ['the title, if the only alias is longer', { title: 'Staff', aliases: ['Staff — staff'] }, 'Staff'],
])('the short name of an area is %s', (_name, area, short) => {
  expect(shortName(area)).toBe(short);
});

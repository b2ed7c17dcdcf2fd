import { expect, test } from 'vitest';
import { shortName, unbroken } from './labels.ts';

test('a number stays with what it counts, a status in two words too, and no other space is changed', () => {
  expect(unbroken('Status of 26 items in 5 areas: 1 dropped and 25 not recorded. Plan of 19 items.')).toBe(
    'Status of 26\u00a0items in 5\u00a0areas: 1\u00a0dropped and 25\u00a0not\u00a0recorded. Plan of 19\u00a0items.',
  );
  expect(unbroken('1 new, 2 no longer listed')).toBe('1\u00a0new, 2\u00a0no\u00a0longer\u00a0listed');
});

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
  [
    'the title, where there is no such alias',
    { title: 'Baking and cooling', aliases: ['Ovens'] },
    'Baking and cooling',
  ],
  ['the title, where the alias is longer', { title: 'Staff', aliases: ['Staff — staff'] }, 'Staff'],
])('an area is shown in short by %s', (_name, area, short) => {
  expect(shortName(area)).toBe(short);
});

import { expect, test } from 'vitest';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';

const found = (mark: string) =>
  checkKitchen({
    'site.yaml': `${kitchen['site.yaml']}mark: ${mark}\n`,
    'oven.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  }).diagnostics.map(({ code, file, position, fix }) => `${code} ${file}:${position.line} ${fix}`);

test.each([
  ['oven.svg', []],
  ['ovens.svg', ['missing-image content/site.yaml:6 mark: oven.svg']],
  [
    'kitchen.png',
    ['missing-image content/site.yaml:6 Put the mark at kitchen.png in the content folder, or delete this field.'],
  ],
])('a mark at %s is a file of the content, or one like it is named', (mark, expected) => {
  expect(found(mark)).toEqual(expected);
});

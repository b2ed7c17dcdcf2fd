import { expect, test } from 'vitest';
import { unbroken } from './words.ts';

test('a number stays with its noun, and no other space is changed', () => {
  expect(unbroken('Status of 26 items in 5 areas: 1 dropped and 25 not recorded. Plan of 19 items.')).toBe(
    'Status of 26\u00a0items in 5\u00a0areas: 1\u00a0dropped and 25\u00a0not recorded. Plan of 19\u00a0items.',
  );
});

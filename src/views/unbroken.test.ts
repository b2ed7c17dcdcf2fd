import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test('keeps numbers with what they count, and the words of a status together', () => {
  expect(unbroken('Status of 26 items in 5 areas: 1 dropped and 25 not recorded. Plan of 19 items.')).toBe(
    'Status of 26\u00a0items in 5\u00a0areas: 1\u00a0dropped and 25\u00a0not\u00a0recorded. Plan of 19\u00a0items.',
  );
  expect(unbroken('1 new, 2 no longer listed')).toBe('1\u00a0new, 2\u00a0no\u00a0longer\u00a0listed');
});

import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';

test.each(['notes.txt', 'cycles/k1/minutes.pdf'])('%s has no place in the content folder', (path) => {
  expect(checkKitchen({ [path]: 'x' }).diagnostics).toMatchObject([
    { code: 'unexpected-file', file: `content/${path}` },
  ]);
});

test('originals and pictures may be beside the reports', () => {
  expect(checkKitchen({ 'sources/k1.md': 'x', 'pictures/seals.png': 'x' }).diagnostics).toEqual([]);
});

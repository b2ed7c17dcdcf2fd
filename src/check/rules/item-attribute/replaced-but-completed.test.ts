import { expect, test } from 'vitest';
import { checkBody } from '../../report.fixture.ts';

test('`replacedBy` is not for completed work', () => {
  const { diagnostics } = checkBody('- [x] Doors <Item replacedBy="ovens/seals" />');
  expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
    ['item-attribute', 'Write [-] in place of [x], or delete replacedBy.'],
  ]);
});

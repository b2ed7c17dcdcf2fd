import { expect, test } from 'vitest';
import { checkBody } from '../../report.fixture.ts';

test('`replacedBy` is not for completed work', () => {
  const { diagnostics } = checkBody('- [x] Doors <Item replacedBy="ovens/seals" />');
  expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
    ['item-attribute', '- [-] Doors <Item replacedBy="ovens/seals" />\nor:\n- [x] Doors'],
  ]);
});

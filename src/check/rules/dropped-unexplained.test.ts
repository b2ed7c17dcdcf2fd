import { expect, test } from 'vitest';
import { gapTexts, gapsOf } from '../gaps.fixture.ts';

test('a dropped line needs a reason, its sub-lines do not', () => {
  expect(
    gapTexts({ 'k1/status': '- [-] Paint (no paint)\n  - [-] Doors\n- [-] Sell <Item reason="Too old" />' }),
  ).toEqual(['dropped-unexplained 7: `Paint (no paint)`, dropped without `reason` or `replacedBy`']);
});

test('words in parentheses become the reason of a dropped line, unless they name a part of the work', () => {
  const status = '- [-] Paint (no paint) <Item id="paint" />\n- [-] Sell (phase 2)';
  expect(gapsOf({ 'k1/status': status }).map(({ fix }) => fix)).toEqual([
    '- [-] Paint <Item id="paint" reason="no paint" />',
    'Write `- [-] Sell (phase 2) <Item reason="…" />` with the reason, or `- [-] Sell (phase 2) <Item replacedBy="…" />` with the id of what takes its place.',
  ]);
});

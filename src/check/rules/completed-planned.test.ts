import { expect, test } from 'vitest';
import { gapTexts, gapsOf } from '../gaps.fixture.ts';

test('a completed item that is planned again is reported, even after a gap', () => {
  expect(gapTexts({ 'k1/status': '- [x] Paint', 'k2/plan': '- Sell', 'k3/plan': '- Sell\n- Paint' })).toEqual([
    'completed-planned 8: `Paint`, which is completed in the k1 status',
  ]);
});

test.each([
  ['the old name', '- Release 4', undefined],
  [
    'other words with `continues`',
    '- Release 5 <Item continues="ovens/release-4" reason="Why" />',
    '- Release 5 <Item reason="Why" />',
  ],
  ['the old name with `continues`', '- Release 4 <Item continues="ovens/old" />', undefined],
  ['the old id', '- Release five <Item id="release-4" />', undefined],
])('completed work that is planned again becomes other work, or is a question: %s', (_name, line, fix) => {
  const reports = { 'k1/plan': '- Old', 'k1/status': '- [x] Release 4 <Item continues="ovens/old" />' };
  const fixesFor = (planned: string) =>
    gapsOf({ ...reports, 'k2/plan': planned })
      .filter(({ code }) => code === 'completed-planned')
      .map(({ fix }) => fix);
  expect(fixesFor(line)).toEqual([
    fix ??
      'Delete this line; if the status was wrong, write `- [/] Release 4 <Item continues="ovens/old" />` in content/cycles/k1/status.mdx, line 7; if something is left, say what, in other words.',
  ]);
  expect(fixesFor(fix ?? '- The rest of release 4')).toEqual([]);
});

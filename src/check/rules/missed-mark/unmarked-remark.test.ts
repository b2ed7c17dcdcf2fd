import { expect, test } from 'vitest';
import { checkReport } from '../../report.fixture.ts';

const found = (line: string, others = '- [x] Hire\n- [/] Train', kind: 'status' | 'plan' = 'status') =>
  checkReport(`\n## Staff\n\n${others}\n${line}`, kind).diagnostics.map(({ found }) => found);

test('a remark on the only line without a marker is a question', () => {
  expect(found('- Pay (left to the manager)')).toEqual([
    '`(left to the manager)`, a remark on a line without a marker, while 2 lines of this report have one',
  ]);
});

test.each([
  ['the line has no remark', '- Pay'],
  ['the line has a marker', '- [ ] Pay (left to the manager)'],
  ['the parenthesis is the URL of a link', '- [Pay](https://e.example/)'],
  ['the parenthesis is a number', '- Pay (2031)'],
])('it is none if %s', (_, line) => {
  expect(found(line)).toEqual([]);
});

test('it is none where other lines have no marker either, or in a plan', () => {
  const line = '- Pay (left to the manager)';
  expect(found(line, '- Hire\n- Train\n- [x] Move\n- [x] Cook')).toEqual([]);
  expect(found(line, '- Hire\n- Train', 'plan')).toEqual([]);
});

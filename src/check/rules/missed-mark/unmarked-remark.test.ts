import { expect, test } from 'vitest';
import { inputOf, kitchen, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';

function found(line: string, others = '- [x] Hire\n- [/] Train', before = '- Pay', kind = 'status') {
  const files = {
    'site.yaml': kitchen['site.yaml']!,
    'areas/staff.mdx': kitchen['areas/staff.mdx']!,
    'cycles/k1/plan.mdx': `---\ntitle: K1 plan\n---\n\n## Staff\n\n- Hire\n- Train\n${before}\n`,
    [`cycles/k2/${kind}.mdx`]: `---\ntitle: K2\n---\n\n## Staff\n\n${others}\n${line}\n`,
  };
  const { gaps } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  return gaps.flatMap((gap) => (gap.code === 'missed-mark' ? gap.found : []));
}

test('a new remark on the only line without a marker is a question', () => {
  expect(found('- Pay (left to the manager)')).toEqual([
    '`(left to the manager)`, a remark on a line without a marker, while 2 lines of this report have one',
  ]);
});

test.each([': left to the manager', ' – left to the manager', ', as nobody signed'])(
  'so is one in small letters behind a sign: %s',
  (remark) => {
    expect(found(`- Pay${remark}`)).toEqual([
      `\`${remark.trim()}\`, a remark on a line without a marker, while 2 lines of this report have one`,
    ]);
  },
);

test.each([
  ['the line has no remark', '- Pay'],
  ['a single word stands behind the colon', '- Pay: cooks'],
  ['the line has a marker', '- [ ] Pay (left to the manager)'],
  ['the parenthesis is the URL of a link', '- [Pay](https://e.example/)'],
  ['the parenthesis is a number', '- Pay (2031)'],
  ['the parenthesis is a key', '- Pay (see KIT-12)'],
  ['another rule says that it is a status', '- Pay (on hold)'],
])('it is none if %s', (_, line) => {
  expect(found(line)).toEqual([]);
});

test('it is none where the plan says the same, other lines have no marker either, or in a plan', () => {
  const line = '- Pay (left to the manager)';
  expect(found(line, undefined, line)).toEqual([]);
  expect(found(line, '- Hire\n- Train\n- [x] Move\n- [x] Cook')).toEqual([]);
  expect(found(line, '- Hire\n- Train', '- Pay', 'plan')).toEqual([]);
});

import { expect, test } from 'vitest';
import { inputOf, kitchen, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';

function found(reports: Record<string, string>) {
  const files = Object.entries(reports).map(([name, lines]) => [
    `cycles/${name}.mdx`,
    `---\ntitle: Report\n---\n\n## Staff\n\n${lines}\n`,
  ]);
  const site = { 'site.yaml': kitchen['site.yaml']!, 'areas/staff.mdx': kitchen['areas/staff.mdx']! };
  const input = inputOf({ ...site, ...Object.fromEntries(files) });
  const { gaps } = check({ input, diagnostics: [] }, { ...options, base: '/' });
  return gaps.flatMap((gap) => (gap.code === 'missed-mark' ? `${gap.file}:${gap.position.line} ${gap.found}` : []));
}

test('a report in which no line has a marker is one question', () => {
  expect(found({ 'k1/status': '- Pay has gone the way of the dodo\n- Hire\n- Train' })).toEqual([
    'content/cycles/k1/status.mdx:7 `Pay has gone the way of the dodo` and 2 other lines without a marker, in a report in which no line has one',
  ]);
});

test('lines that say a status in words that are known are not counted again', () => {
  expect(found({ 'k1/status': '- Hire: done\n- Pay has gone the way of the dodo' })).toEqual([
    'content/cycles/k1/status.mdx:8 `Pay has gone the way of the dodo` without a marker, in a report in which no line has one',
  ]);
  expect(found({ 'k1/status': '- Hire: done' })).toEqual([]);
});

test.each([
  ['a line has a marker', { 'k1/status': '- [x] Hire\n- Pay' }],
  ['a sub-line has a marker', { 'k1/status': '- Hire\n  - [x] A cook\n- Pay' }],
  ['the report is a plan', { 'k1/plan': '- Hire\n- Pay' }],
  ['a later report has markers', { 'k1/status': '- Hire', 'k2/status': '- [x] Hire' }],
])('it is none if %s', (_, reports) => {
  expect(found(reports)).toEqual([]);
});

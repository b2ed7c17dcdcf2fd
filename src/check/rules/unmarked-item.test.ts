import { expect, test } from 'vitest';
import { textsOf } from '../../report/file.ts';
import { formatDiagnostics } from '../../report/diagnostics/format.ts';
import { inputOf, kitchenWith, options } from '../../report/kitchen.fixture.ts';
import { check } from '../check.ts';
import { gapsOf } from '../gaps.fixture.ts';
import { twoTeams } from '../teams.fixture.ts';

/** What is asked, as `line: found`, in reports about ovens. */
function asked(reports: Record<string, string>): string[] {
  const { gaps } = check({ input: contentOf(reports), diagnostics: [] }, options);
  return gaps.flatMap(({ code, position, found }) => (code === 'unmarked-item' ? `${position.line}: ${found}` : []));
}

function contentOf(reports: Record<string, string>) {
  const files = Object.entries(reports).map(([name, lines]) => [
    `cycles/${name}.mdx`,
    `---\ntitle: Report ${name}\n---\n\n## Ovens\n\n${lines}\n`,
  ]);
  return inputOf({
    'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2, K3]\n',
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
    ...(Object.fromEntries(files) as Record<string, string>),
  });
}

const marked = '- [x] Seals\n- [/] Paint\n';

test('the items without a marker are one message with the last status of each and the markers to choose from', () => {
  const plan = '- Seals\n- Paint\n- Heat loss';
  const gaps = gapsOf({ 'k1/plan': plan, 'k1/status': `${marked}- Heat loss (half way)\n- The probe is with IT` });
  expect(formatDiagnostics(gaps, { textOf: textsOf([]) }).replace(/^ {2}more .*\n/gm, '')).toBe(
    `content/cycles/k1/status.mdx:9:1 warning unmarked-item (2 places)
  found     9:1   \`Heat loss (half way)\`, planned in the k1 plan
            10:1  \`The probe is with IT\`, new
  expected  a marker before the words, as nobody can see the status without one; none if nobody knows it
  choose    [x] completed, [/] in progress, [ ] not started, [-] dropped

1 warning in the content.`,
  );
});

test('what an item was in the last status says more than that it was planned since', () => {
  const reports = {
    'k1/status': '- [ ] Pay\n- Move',
    'k2/plan': '- Pay\n- Move',
    'k2/status': `${marked}- Pay\n- Move`,
  };
  expect(asked(reports)).toEqual(['9: `Pay`, not started in the K1 status', '10: `Move`, planned in the K2 plan']);
});

test('an item is asked for if half of the items have markers, or if it had one the last time', () => {
  const before = '- [/] Hire\n- Pay\n- Move\n- Cook';
  expect(asked({ 'k1/status': before, 'k2/status': '- [x] Cook\n- Hire\n- Pay\n- Move' })).toEqual([
    '8: `Hire`, in progress in the K1 status',
  ]);
  expect(asked({ 'k1/status': before, 'k2/status': '- [x] Cook\n- [/] Hire\n- Pay\n- Move' })).toEqual([
    '9: `Pay`, not recorded in the K1 status',
    '10: `Move`, not recorded in the K1 status',
  ]);
});

test('an item counts as one with a marker if a line below it has one, and is asked for', () => {
  expect(asked({ 'k1/status': '- Train\n  - [x] Course\n  - Exam' })).toEqual(['7: `Train`, new']);
});

test('a report in which no line has a marker is one question', () => {
  expect(asked({ 'k1/status': '- Pay\n  - Cooks\n- Hire\n- Train' })).toEqual(['7: `Pay` and 2 other items']);
  expect(asked({ 'k1/status': '- [x] Pay\n- [/] Hire', 'k2/status': '- Pay\n- Hire' })).toEqual([
    '7: `Pay` and 1 other item',
  ]);
});

test('what another message is about counts as marked, and is not asked for again', () => {
  expect(asked({ 'k1/status': '- Hire: done\n- Pay' })).toEqual(['8: `Pay`, new']);
  expect(asked({ 'k1/status': '- Hire\n  - Status: done\n- Pay' })).toEqual(['9: `Pay`, new']);
  expect(asked({ 'k1/status': '- Hire: done' })).toEqual([]);
});

test.each([
  ['the report is a plan', { 'k1/plan': '- Hire\n- Pay' }],
  ['a later status report has its markers', { 'k1/status': '- Hire', 'k2/status': '- [x] Hire' }],
  ['few items have markers', { 'k1/status': '- [x] Hire\n- Pay\n- Move' }],
  ['it is below another line', { 'k1/status': '- [x] Hire\n  - A cook\n- [/] Pay' }],
])('nothing is asked if %s', (_, reports) => {
  expect(asked(reports)).toEqual([]);
});

test('each part of a report is asked for by itself', () => {
  const input = kitchenWith({
    ...twoTeams,
    'cycles/k1/status/service.mdx': '---\n---\n\n## Staff\n\n- Train the staff\n- Hire a cook\n',
  });
  const { gaps } = check({ input, diagnostics: [] }, options);
  expect(gaps.map(({ code, file, found }) => [code, file, found])).toEqual([
    ['unmarked-item', 'content/cycles/k1/status/service.mdx', '`Train the staff` and 1 other item'],
  ]);
});

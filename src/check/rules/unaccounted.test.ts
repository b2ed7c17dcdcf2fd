import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { changeIn } from '../../history/table.fixture.ts';
import { readFiles } from '../../loaders/read-files.ts';
import { options } from '../../report/kitchen.fixture.ts';
import { check } from '../check.ts';
import { gapTexts, gapsBetween, gapsOf } from '../gaps.fixture.ts';

test('the seed has a gap for each of the 14 lines that its plan no longer lists', () => {
  const folder = fileURLToPath(new URL('../../../e2e/fixtures/seed/', import.meta.url));
  const { gaps, archive } = check(readFiles({ folder, root: 'content' }), options);
  const unaccounted = gaps.filter(({ code }) => code === 'unaccounted');
  expect(unaccounted.map(({ position }) => position.line)).toEqual([10, 14, 16, 22, 33, 35, 39, 48]);
  const { history } = archive!;
  const unlisted = history.threads.filter((thread) => changeIn(thread, 1, history)?.word === 'unlisted');
  for (const { appearances } of unlisted)
    expect(unaccounted.some(({ fix }) => fix.includes(`- ${appearances[0]!.line.written}`))).toBe(true);
  expect(unlisted).toHaveLength(14);
});

test('a missing sub-line is reported, unless the line above it is completed', () => {
  const plan = '- Measure heat loss\n  - East oven\n- Paint\n  - Doors';
  expect(gapTexts({ 'k1/plan': plan, 'k1/status': '- [x] Measure heat loss\n- [/] Paint' })).toEqual([
    'unaccounted 8: nothing about `Doors`, open in the k1 plan',
  ]);
});

test('a note in a plan says what became of a line and its sub-lines since the status was presented', () => {
  const status = '- [/] Measure heat loss\n  - [/] East oven\n- [/] Paint';
  const note = '<Note>\n\n“Measure heat loss” is dropped: the ovens go.\n\n</Note>';
  expect(gapTexts({ 'k1/status': status, 'k2/plan': `- Bake\n\n${note}` })).toEqual([
    'unaccounted 5: nothing about `Paint`, open in the k1 status',
  ]);
  expect(
    gapTexts({ 'k1/plan': '- Measure heat loss', 'k1/status': `- [x] Bake <Item added />\n\n${note}` }),
  ).toHaveLength(1);
});

test('the status of a plan is asked what became of work that only a note of the plan names', () => {
  const reports = (status: string) => ({
    'k1/status': '- [ ] Heat\n  - [ ] East oven\n- [/] Paint',
    'k2/plan': '- Heat of ovens\n- Heat of rooms\n- Paint\n\n<Note>“Heat” was split in two.</Note>',
    'k2/status': `- [x] Heat of ovens\n- [/] Heat of rooms\n- [x] Paint\n${status}`,
  });
  const [gap, ...more] = gapsOf(reports(''));
  expect(more).toEqual([]);
  expect(gap).toMatchObject({
    found: 'nothing about `Heat`, open in the k1 status',
    expected:
      'below this heading: the missing line with its marker, as a note of the plan names it: `replacedBy` or `reason` says what became of it',
    fix: '- Heat',
  });
  expect(gapsOf(reports('- [-] Heat <Item replacedBy="ovens/heat-of-ovens ovens/heat-of-rooms" />'))).toEqual([]);
});

test('the fix includes a missing heading', () => {
  const gaps = gapsBetween('plan', '- Measure\n\n## Staff\n\n- Training \\{a}', 'status', '- [/] Measure');
  expect(gaps.map(({ fix }) => fix)).toEqual(['## Staff\n\n- Training \\{a}']);
});

test('the fixes keep Markdown, ids and depth, and close all gaps', () => {
  const plan =
    '- Measure\n  - East \\{a} `x`\n    - Door\n  - West\n- Read the [manual](https://example.org) <Item id="manual" />\n- Paint\n  - Doors\n\n## Staff\n\n- Train';
  const status = '- [/] Measure <Item reason="x" />\n  - [x] West\n- [/] Oil';
  const gaps = gapsBetween('plan', plan, 'status', status);
  expect(gaps.map(({ expected, fix }) => [expected.split(':', 1)[0], fix])).toEqual([
    ['below this heading', '- Read the [manual](https://example.org) <Item id="manual" />\n- Paint\n  - Doors'],
    ['below this line', '  - East \\{a} `x`\n    - Door'],
    ['at the end of the report', '## Staff\n\n- Train'],
  ]);
  const [heading, line, end] = gaps.map(({ fix }) => fix);
  expect(gapsBetween('plan', plan, 'status', `${heading}\n${status.replace('\n', `\n${line}\n`)}\n\n${end}`)).toEqual(
    [],
  );
});

test('a missing sub-line is not reported if its line was replaced', () => {
  const status = '- [-] Measure <Item replacedBy="ovens/measure-east" />\n  - [/] East oven\n- [ ] Measure east';
  expect(gapsBetween('status', status, 'plan', '- Measure east')).toEqual([]);
});

test('the fix for an open sub-line of a completed line is a line of its own, with `continues`', () => {
  const fixes = (plan: string) =>
    gapsBetween('status', '- [x] Measure\n  - [/] East oven\n- [ ] Paint', 'plan', plan).map(({ fix }) => fix);
  const fix = '- East oven <Item continues="ovens/measure/east-oven" />';
  expect(fixes('- Paint')).toEqual([fix]);
  expect(fixes(`- Paint\n${fix}`)).toEqual([]);
});

test('several lines that begin with the words of an earlier one are its parts', () => {
  const gaps = gapsBetween('plan', '- Kafka', 'status', '- [x] Kafka: brokers\n- [/] Kafka: clients');
  expect(gaps.map(({ code }) => code)).toEqual(['unaccounted']);
});

test.each(['a) Doors', '| Work |\n| - |\n| Doors |', 'Hinges and doors.'])(
  'work in other text is no line: %j',
  (text) => {
    const gaps = gapTexts({ 'k1/plan': '- Doors', 'k1/status': `- [x] Seals\n\n${text}` });
    expect(gaps).toEqual(['unaccounted 5: no bullet, but other text, about `Doors`, open in the k1 plan']);
  },
);

import { expect, test } from 'vitest';
import { textsOf } from '../../../history/inline.fixture.ts';
import { inputOf, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';
import { gapTexts, gapsBetween } from '../../gaps.fixture.ts';

const lines = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `- [ ] ${word} ${index}`).join('\n');

test('more than two million pairs of words of new and missing lines are not compared, and the message says so', () => {
  const reports = {
    'k1/status': `## Ovens\n\n${lines('Seal', 1_000)}`,
    'k2/status': `## Ovens\n\n${lines('Lamp', 1_001)}`,
  };
  const { gaps } = check({ input: inputOf(textsOf(reports)), diagnostics: [] }, options);
  expect(gaps.filter(({ code }) => code === 'similar-wording')).toMatchObject([
    {
      file: 'content/cycles/k2/status.mdx',
      position: { line: 1 },
      expected: 'at most 2,000,000 pairs of a word of a new line and one of a missing line',
    },
  ]);
});

test('a line that moved to another area with its sub-lines is reported once, with both areas', () => {
  const gaps = gapsBetween(
    'plan',
    '- Training\n  - Evening course\n\n## Staff\n\n- Handbook',
    'status',
    '\n## Staff\n\n- [/] Handbook\n- [/] Training\n  - [/] Evening course',
  );
  expect(gaps.map(({ found }) => found)).toEqual([
    '`Training` under `Staff`, which is new there, while `Training` under `Ovens` in the k1 plan is missing',
  ]);
});

test('a similar wording is not reported as missing too, nor at all if it has `continues`', () => {
  expect(gapTexts({ 'k1/status': '- [/] Measure heat loss', 'k2/plan': '- Measure the heat loss' })).toEqual([
    'similar-wording 7: `Measure the heat loss`, which is new, while `Measure heat loss` of the k1 status is missing',
  ]);
  expect(
    gapTexts({
      'k1/status': '- [/] Measure heat loss',
      'k2/plan': '- Measure the heat loss <Item continues="ovens/measure-heat-loss" />',
    }),
  ).toEqual([]);
});

test.each([
  ['reworded and done', '- Kafka 3.8 upgrade', '- [x] Upgraded Kafka to 3.8'],
  ['done and remarked on', '- Connectors', '- [x] Connectors – live since May.'],
  ['remarked on after a colon', '- Airbyte `core` (all)', '- [/] Airbyte `core` (all): 3 of 5 live'],
  ['moved, says its remark', '- Connectors', '- [ ] Connectors, moved to Q1'],
  ['dropped for a reason', '- Tickets: screens', '- [-] Tickets: screens - no "budget"'],
  ['reworded and dropped', '- Measure heat loss', '- [-] Measure the heat loss <Item reason="No time" />'],
])('planned work that was %s is recognized, and the fix joins it', (_name, plan, status) => {
  const [gap, ...moreGaps] = gapsBetween('plan', plan, 'status', status);
  expect([gap?.code, moreGaps]).toEqual(['similar-wording', []]);
  expect(gapsBetween('plan', plan, 'status', gap!.fix)).toEqual([]);
});

test.each([
  ['- Connectors', '- [/] Connectors – waiting for legal', '- [/] Connectors (waiting for legal)'],
  ['- Connectors', '- [/] Connectors [blocked]', '- [/] Connectors (blocked)'],
  ['- Connectors', '- [/] DP-42: Connectors', '- [/] Connectors (DP-42)'],
  ['- Connectors', '- [/] @ida Connectors', '- [/] Connectors (@ida)'],
  ['- Connectors', '- [/] **Connectors**: three', '- [/] Connectors (three)'],
  [
    '- Measure heat loss',
    '- [/] Survey (was: Measure heat loss)',
    '- [/] Survey (was: Measure heat loss) <Item continues="ovens/measure-heat-loss" />',
  ],
  ['- Connectors (all)', '- [/] Connectors (all): 3 live', '- [/] Connectors (all; 3 live)'],
  [
    '- Connectors',
    '- [-] Connectors, split into cables and sockets\n- [ ] Cables (new)\n- [ ] Sockets',
    '- [-] Connectors <Item reason="split into cables and sockets" />',
  ],
  ['- Tickets: screens', '- [-] Tickets: screens – bankrupt', '- [-] Tickets: screens <Item reason="bankrupt" />'],
])('a remark after the words of %s is put where it changes no id', (plan, status, fix) => {
  expect(gapsBetween('plan', plan, 'status', status).map((gap) => gap.fix)).toEqual([fix]);
});

test.each(['Mesure heat loss', 'Mesaure heat loss'])('continues would make a misspelling permanent: %s', (words) => {
  const [gap] = gapsBetween('plan', '- Measure heat loss', 'status', `- [x] ${words}`);
  expect(gap).toMatchObject({
    code: 'similar-wording',
    certainty: 'choose',
    fix: `- [x] Measure heat loss\nor:\n- [x] ${words} <Item continues="ovens/measure-heat-loss" />`,
  });
});

test.each([
  ['- Ovens\n  - Doors', '- [/] Ovens\n- [x] Doors', '  - [x] Doors'],
  ['- Ovens\n- Doors', '- [/] Ovens\n  - [x] Doors', '- [x] Doors'],
])('a line that has only become a sub-line or an item is the same work: %j, %j', (plan, status, fix) => {
  const gaps = gapsBetween('plan', plan, 'status', status);
  expect(gaps.map((gap) => [gap.code, gap.fix.split('\nor:\n')[0]])).toEqual([['similar-wording', fix]]);
  const continues = /continues="[^"]+"/.exec(gaps[0]!.fix)![0];
  expect(gapsBetween('plan', plan, 'status', status.replace('Doors', `Doors <Item ${continues} />`))).toEqual([]);
});

test('the sub-lines of a reworded line are compared too, and the fixes close all gaps', () => {
  const plan = '- Measure heat loss\n  - East oven\n  - Thermostat of the west oven\n    - Buy';
  const status = '- [/] Measured the heat loss\n  - [/] Thermostats of the west oven';
  const gaps = gapsBetween('plan', plan, 'status', status);
  expect(gaps.map(({ code, position, fix }) => [code, position.line, fix])).toEqual([
    ['similar-wording', 7, '- [/] Measured the heat loss <Item continues="ovens/measure-heat-loss" />'],
    ['unaccounted', 7, '  - East oven'],
    [
      'similar-wording',
      8,
      '  - [/] Thermostats of the west oven <Item continues="ovens/measure-heat-loss/thermostat-of-the-west-oven" />',
    ],
    ['unaccounted', 8, '    - Buy'],
  ]);
  const fixed = gaps.map(({ fix }) => fix).join('\n');
  expect(gapsBetween('plan', plan, 'status', fixed)).toEqual([]);
});

test('the fix for completed work in another area adds `continues`', () => {
  const gaps = gapsBetween(
    'plan',
    '- Training\n- Paint\n\n## Staff\n\n- Handbook',
    'status',
    '- [/] Paint\n\n## Staff\n\n- [/] Handbook\n- [x] Training',
  );
  expect(gaps.map(({ code, fix }) => [code, fix])).toEqual([
    ['similar-wording', '- [x] Training <Item continues="ovens/training" />'],
  ]);
});

test('of two similar lines, the fix continues the more similar one', () => {
  const status = '- [x] Measured the heat loss again';
  const gaps = gapsBetween('plan', '- Measure heat loss\n- Measure heat loss again', 'status', status);
  expect(gaps.filter(({ code }) => code === 'similar-wording').map(({ fix }) => fix)).toEqual([
    `${status} <Item continues="ovens/measure-heat-loss-again" />`,
  ]);
});

test.each([
  ['- DM-NCSA-20: Move the archive', '- DM-NCSA-20: Storage at the new site'],
  ['- Move the archive (DM-12, DM-13)', '- Storage at the new site (DM-13, DM-12)'],
  ['- Move the archive #12', '- Storage at the new site (#12)'],
  ['- Release 4 (DM-12)', '- Release 5 (DM-12)'],
])('lines that share the key of a tracker are the same work reworded: %s, %s', (plan, status) => {
  const marked = status.replace('- ', '- [/] ');
  const gaps = gapsBetween('plan', `${plan}\n- Paint DM-7`, 'status', `- [x] Paint DM-7\n\n## Staff\n\n${marked}`);
  expect(gaps.map(({ code }) => code)).toEqual(['similar-wording']);
  const joined = `- [x] Paint DM-7\n\n## Staff\n\n${gaps[0]!.fix}`;
  expect(gapsBetween('plan', `${plan}\n- Paint DM-7`, 'status', joined)).toEqual([]);
});

test('a key of several lines in one report says nothing about any of them', () => {
  const plan = '- Move the archive (DM-12)\n- Buy disks (DM-12)';
  const gaps = gapsBetween('plan', plan, 'status', '- [/] Storage at the new site (DM-12)');
  expect(gaps.map(({ code }) => code)).toEqual(['unaccounted']);
});

test('one of several keys may be that of a part', () => {
  const gaps = gapsBetween('plan', '- Move the archive (DM-12, DM-13)', 'status', '- [/] Buy disks (DM-13)');
  expect(gaps.map(({ code }) => code)).toEqual(['unaccounted']);
});

test('different work that is named after one pattern is not reported as reworded', () => {
  const gaps = gapsBetween(
    'plan',
    '- Guide for users\n- Hire a developer',
    'status',
    '- [x] Guide for authors\n\n## Staff\n\n- [x] Hired a developer',
  );
  expect(gaps.map(({ code, found }) => [code, found.includes('unless it is')])).toEqual([
    ['unaccounted', false],
    // It may be the same, as it is new in another area.
    ['unaccounted', true],
  ]);
});

test('a remark without a marker is asked for its status, even beside a line that was misread', () => {
  const reports = {
    'k1/plan': '## Ovens\n\n- Seals\n- Doors\n- Paint',
    'k1/status': '## Ovens\n\n- Seals: done\n- Doors – a long story\n- [/] Paint – half of it',
  };
  const { diagnostics, gaps } = check({ input: inputOf(textsOf(reports)), diagnostics: [] }, options);
  expect(diagnostics.map(({ code, position }) => `${code} ${position.line}`)).toEqual(['missed-mark 7']);
  expect(gaps.map(({ code, position, fix }) => `${code} ${position.line} ${fix}`)).toEqual([
    'similar-wording 8 - Doors (a long story)',
    'unmarked-item 8 [x] completed, [/] in progress, [ ] not started, [-] dropped',
    'similar-wording 9 - [/] Paint (half of it)',
  ]);
});

test.each([
  ['- [x] Heat loss measured', ['similar-wording']],
  ['- [x] Heat loss measured yearly', ['unaccounted']],
  ['- [x] Loss measured', ['unaccounted']],
])('at least three words, in any order, are the same work in another area: %s', (line, codes) => {
  const plan = '- Measure heat loss\n- Paint';
  const gaps = gapsBetween('plan', plan, 'status', `- [/] Paint\n\n## Staff\n\n${line}`);
  expect(gaps.map(({ code }) => code)).toEqual(codes);
});

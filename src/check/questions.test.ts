import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from './check.ts';
import { readFiles } from '../loaders/read-files.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';
import { textsOf } from '../history/inline.fixture.ts';
import { changeIn } from '../history/table.fixture.ts';

/** The gaps in reports about ovens that have no mistakes. */
function gapsOf(reports: Record<string, string>, otherFiles: Record<string, string> = {}): readonly Diagnostic[] {
  const bodies = Object.entries(reports).map(([key, body]) => [key, `## Ovens\n\n${body}`]);
  const input = inputOf(textsOf(Object.fromEntries(bodies), otherFiles));
  const { diagnostics, gaps } = check({ input, diagnostics: [] }, options);
  expect(diagnostics).toEqual([]);
  return gaps;
}

/** The gaps as text: `code line: found`. */
function gapTexts(reports: Record<string, string>, otherFiles?: Record<string, string>): string[] {
  return gapsOf(reports, otherFiles).map(({ code, position, found }) => `${code} ${position.line}: ${found}`);
}

/** The gaps in the second of two reports. */
function gapsBetween(
  first: 'plan' | 'status',
  before: string,
  second: 'plan' | 'status',
  after: string,
): readonly Diagnostic[] {
  return gapsOf({ [`k1/${first}`]: before, [`${second === 'plan' ? 'k2' : 'k1'}/${second}`]: after });
}

test('the seed has a gap for each of the 14 lines that its plan no longer lists', () => {
  const folder = fileURLToPath(new URL('../../e2e/fixtures/seed/', import.meta.url));
  const { gaps, archive } = check(readFiles({ folder, root: 'content' }), options);
  const unaccounted = gaps.filter(({ code }) => code === 'unaccounted');
  expect(unaccounted.map(({ position }) => position.line)).toEqual([10, 14, 16, 22, 33, 35, 39, 48]);
  const { history } = archive!;
  const unlisted = history.threads.filter((thread) => changeIn(thread, 1, history)?.word === 'unlisted');
  for (const { appearances } of unlisted)
    expect(unaccounted.some(({ fix }) => fix.includes(`- ${appearances[0]!.line.written}`))).toBe(true);
  expect(unlisted).toHaveLength(14);
  expect(new Set(gaps.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
    new Set(['warning unaccounted', 'warning unmentioned-topic']),
  );
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

test('a dropped line needs a reason, its sub-lines do not', () => {
  expect(
    gapTexts({ 'k1/status': '- [-] Paint (no paint)\n  - [-] Doors\n- [-] Sell <Item reason="Too old" />' }),
  ).toEqual(['dropped-unexplained 7: `Paint (no paint)`, dropped without `reason` or `replacedBy`']);
});

test('words in parentheses become the reason of a dropped line, unless they name a part of the work', () => {
  const status = '- [-] Paint (no paint) <Item id="paint" />\n- [-] Sell (phase 2)';
  expect(gapsOf({ 'k1/status': status }).map(({ fix }) => fix)).toEqual([
    '- [-] Paint <Item id="paint" reason="no paint" />',
    'Add a reason or replacedBy to <Item />.',
  ]);
});

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
  expect(fixesFor(line)).toEqual([fix ?? 'Say what is left to do, in other words; or delete this line.']);
  expect(fixesFor(fix ?? '- The rest of release 4')).toEqual([]);
});

test('a topic is reported unless a line or another text mentions it', () => {
  const topic = (term: string, body: string) => `---\nterm: ${term}\n---\n\n${body}\n`;
  expect(
    gapTexts(
      { 'k1/plan': '- Choose a thermostat' },
      {
        'topics/heat.mdx': topic('Heat', 'Heat is lost.'),
        'topics/oven.mdx': topic('Oven', 'It bakes.'),
        'topics/thermostat.mdx': topic('Thermostat', 'Part of an oven.'),
      },
    ),
  ).toEqual(['unmentioned-topic 1: the topic `Heat`, which no line mentions']);
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
    '- Connectors',
    '- [-] Connectors because the vendor left',
    '- [-] Connectors <Item reason="because the vendor left" />',
  ],
  [
    '- Measure heat loss',
    '- [/] Survey (was: Measure heat loss)',
    '- [/] Survey (was: Measure heat loss) <Item continues="ovens/measure-heat-loss" />',
  ],
  ['- Connectors (all)', '- [/] Connectors (all): 3 live', '- [/] Connectors (all; 3 live)'],
  ['- Tickets: screens', '- [-] Tickets: screens – bankrupt', '- [-] Tickets: screens <Item reason="bankrupt" />'],
])('a remark after the words of %s is put where it changes no id', (plan, status, fix) => {
  expect(gapsBetween('plan', plan, 'status', status).map((gap) => gap.fix)).toEqual([fix]);
});

test('several lines that begin with the words of an earlier one are its parts', () => {
  const gaps = gapsBetween('plan', '- Kafka', 'status', '- [x] Kafka: brokers\n- [/] Kafka: clients');
  expect(gaps.map(({ code }) => code)).toEqual(['unaccounted']);
});

test.each(['Mesure heat loss', 'Mesaure heat loss'])('continues would make a misspelling permanent: %s', (words) => {
  const [gap] = gapsBetween('plan', '- Measure heat loss', 'status', `- [x] ${words}`);
  expect(gap).toMatchObject({
    code: 'similar-wording',
    fix: expect.stringMatching(/^Correct the misspelling, here or in /),
  });
});

test.each([
  ['- Ovens\n  - Doors', '- [/] Ovens\n- [x] Doors', 'Indent it below `Ovens`'],
  ['- Ovens\n- Doors', '- [/] Ovens\n  - [x] Doors', 'Take its indentation away'],
])('a line that has only become a sub-line or an item is the same work: %j, %j', (plan, status, fix) => {
  const gaps = gapsBetween('plan', plan, 'status', status);
  expect(gaps.map((gap) => [gap.code, gap.fix.split(';')[0]])).toEqual([['similar-wording', fix]]);
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
  ['- Move the archive (DM-12, DM-13)', '- Storage at the new site (DM-12)'],
  ['- Move the archive #12', '- Storage at the new site (#12)'],
  ['- Release 4 (DM-12)', '- Release 5 (DM-12)'],
])('lines that share the key of a tracker are the same work reworded: %s, %s', (plan, status) => {
  const gaps = gapsBetween('plan', `${plan}\n- Paint DM-7`, 'status', `- [x] Paint DM-7\n\n## Staff\n\n${status}`);
  expect(gaps.map(({ code }) => code)).toEqual(['similar-wording']);
  const joined = `- [x] Paint DM-7\n\n## Staff\n\n${gaps[0]!.fix}`;
  expect(gapsBetween('plan', `${plan}\n- Paint DM-7`, 'status', joined)).toEqual([]);
});

test.each(['a) Doors', '| Work |\n| - |\n| Doors |', 'Hinges and doors.'])(
  'work in other text is no line: %j',
  (text) => {
    const gaps = gapTexts({ 'k1/plan': '- Doors', 'k1/status': `- [x] Seals\n\n${text}` });
    expect(gaps).toEqual(['unaccounted 5: no bullet, but other text, about `Doors`, open in the k1 plan']);
  },
);

test('a key of several lines in one report says nothing about any of them', () => {
  const plan = '- Move the archive (DM-12)\n- Buy disks (DM-12)';
  const gaps = gapsBetween('plan', plan, 'status', '- [/] Storage at the new site (DM-12)');
  expect(gaps.map(({ code }) => code)).toEqual(['unaccounted']);
});

test('different work that is named after one pattern is not reported as reworded', () => {
  const gaps = gapsBetween(
    'plan',
    '- Guide for users\n- Hire a developer',
    'status',
    '- [x] Guide for authors\n\n## Staff\n\n- [x] Hired a developer',
  );
  expect(gaps.map(({ code }) => code)).toEqual(['unaccounted']);
});

test('a remark without a marker is asked for its status, even beside a line that was misread', () => {
  const reports = {
    'k1/plan': '## Ovens\n\n- Seals\n- Doors\n- Paint',
    'k1/status': '## Ovens\n\n- Seals: done\n- Doors – a long story\n- [/] Paint – half of it',
  };
  const { diagnostics, gaps } = check({ input: inputOf(textsOf(reports)), diagnostics: [] }, options);
  expect(diagnostics.map(({ code, position }) => `${code} ${position.line}`)).toEqual(['missed-mark 7']);
  expect(gaps.map(({ code, position, fix }) => `${code} ${position.line} ${fix}`)).toEqual([
    'similar-wording 8 Write `- Doors (a long story)`, with the marker that is true before its words.',
    'similar-wording 9 - [/] Paint (half of it)',
  ]);
  const asked = gaps.map(({ expected }) => expected.includes('and the marker that it means'));
  expect(asked).toEqual([true, false]);
});

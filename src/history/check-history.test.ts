import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diagnose } from '../loaders/diagnose.ts';
import { readFiles } from '../loaders/read-files.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';
import { replannedWarnings } from './check-history.ts';
import { readReports, textsOf } from './inline.fixture.ts';

/** What reports about ovens leave open, in which nothing is wrong. */
function gapsOf(reports: Record<string, string>, others: Record<string, string> = {}): Diagnostic[] {
  const bodies = Object.entries(reports).map(([key, body]) => [key, `## Ovens\n\n${body}`]);
  const input = inputOf(textsOf(Object.fromEntries(bodies), others));
  const { diagnostics, gaps } = diagnose({ input, diagnostics: [] }, options);
  expect(diagnostics).toEqual([]);
  return gaps;
}

/** The same in words: `code line: found`. */
function told(reports: Record<string, string>, others?: Record<string, string>): string[] {
  return gapsOf(reports, others).map(({ code, position, found }) => `${code} ${position.line}: ${found}`);
}

/** What the second of two reports leaves open of the first. */
function look(first: 'plan' | 'status', before: string, second: 'plan' | 'status', after: string): Diagnostic[] {
  return gapsOf({ [`k1/${first}`]: before, [`${second === 'plan' ? 'k2' : 'k1'}/${second}`]: after });
}

test('the seed has gaps: nine items and five lines below others, in five areas', () => {
  const folder = fileURLToPath(new URL('../../e2e/fixtures/seed/', import.meta.url));
  const { gaps, history } = diagnose(readFiles(folder, 'content'), options);
  const lost = gaps.filter(({ code }) => code === 'unaccounted');
  expect(lost.map(({ position }) => position.line)).toEqual([10, 14, 16, 22, 33, 35, 39, 48]);
  const unlisted = history!.threads.filter(({ changes }) => changes.get(1)?.word === 'unlisted');
  for (const { appearances } of unlisted)
    expect(lost.some(({ fix }) => fix.includes(`- ${appearances[0]!.line.words ?? appearances[0]!.line.text}`))).toBe(
      true,
    );
  expect(unlisted).toHaveLength(14);
  expect(new Set(gaps.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
    new Set(['warning unaccounted', 'warning unmentioned-topic']),
  );
});

test('a sub-line is not missed where the line above it is done, and is where it goes on', () => {
  const plan = '- Measure heat loss\n  - East oven\n- Paint\n  - Doors';
  expect(told({ 'k1/plan': plan, 'k1/status': '- [x] Measure heat loss\n- [/] Paint' })).toEqual([
    'unaccounted 8: nothing about `Doors`, open in the k1 plan',
  ]);
});

test('a heading that is missing with its lines is part of what to paste', () => {
  const gaps = look('plan', '- Measure\n\n## Staff\n\n- Training \\{a}', 'status', '- [/] Measure');
  expect(gaps.map(({ fix }) => fix)).toEqual(['## Staff\n\n- Training \\{a}']);
});

test('what to paste keeps Markdown, ids and depth, and once it is pasted, nothing is left to warn of', () => {
  const plan =
    '- Measure\n  - East \\{a} `x`\n    - Door\n  - West\n- Read the [manual](https://example.org) <Item id="manual" />\n- Paint\n  - Doors\n\n## Staff\n\n- Train';
  const status = '- [/] Measure <Item reason="x" />\n  - [x] West\n- [/] Oil';
  const gaps = look('plan', plan, 'status', status);
  expect(gaps.map(({ expected, fix }) => [expected.split(':', 1)[0], fix])).toEqual([
    ['below this heading', '- Read the [manual](https://example.org) <Item id="manual" />\n- Paint\n  - Doors'],
    ['below this line', '  - East \\{a} `x`\n    - Door'],
    ['at the end of the report', '## Staff\n\n- Train'],
  ]);
  const [heading, line, end] = gaps.map(({ fix }) => fix);
  expect(look('plan', plan, 'status', `${heading}\n${status.replace('\n', `\n${line}\n`)}\n\n${end}`)).toEqual([]);
});

test('an open line below one that others have replaced needs no account', () => {
  const status = '- [-] Measure <Item replacedBy="ovens/measure-east" />\n  - [/] East oven\n- [ ] Measure east';
  expect(look('status', status, 'plan', '- Measure east')).toEqual([]);
});

test('an open line below one that is done with stands alone in what to paste, and continues itself', () => {
  const fixes = (plan: string) =>
    look('status', '- [x] Measure\n  - [/] East oven\n- [ ] Paint', 'plan', plan).map(({ fix }) => fix);
  const fix = '- East oven <Item continues="ovens/measure/east-oven" />';
  expect(fixes('- Paint')).toEqual([fix]);
  expect(fixes(`- Paint\n${fix}`)).toEqual([]);
});

test('a line that moved to another area is reported with both areas, and its sub-lines with it', () => {
  const gaps = look(
    'plan',
    '- Training\n  - Evening course\n\n## Staff\n\n- Handbook',
    'status',
    '\n## Staff\n\n- [/] Handbook\n- [/] Training\n  - [/] Evening course',
  );
  expect(gaps.map(({ found }) => found)).toEqual([
    '`Training` under `Staff`, which is new there, while `Training` under `Ovens` in the k1 plan is missing',
  ]);
});

test('a near wording is reported once, and not as missing too', () => {
  expect(told({ 'k1/status': '- [/] Measure heat loss', 'k2/plan': '- Measure the heat loss' })).toEqual([
    'similar-wording 7: `Measure the heat loss`, which is new, while `Measure heat loss` of the k1 status is missing',
  ]);
  expect(
    told({
      'k1/status': '- [/] Measure heat loss',
      'k2/plan': '- Measure the heat loss <Item continues="ovens/measure-heat-loss" />',
    }),
  ).toEqual([]);
});

test('dropped lines need a reason, those below them do not', () => {
  expect(told({ 'k1/status': '- [-] Paint (no paint)\n  - [-] Doors\n- [-] Sell <Item reason="Too old" />' })).toEqual([
    'dropped-unexplained 7: `Paint (no paint)`, dropped without `reason` or `replacedBy`',
  ]);
});

test('what is completed and planned again is reported, however long ago', () => {
  expect(told({ 'k1/status': '- [x] Paint', 'k2/plan': '- Sell', 'k3/plan': '- Sell\n- Paint' })).toEqual([
    'completed-planned 8: `Paint`, which is completed in the k1 status',
  ]);
});

test.each([
  ['under its old name', '- Release 4', '- Release 4: …'],
  [
    'under words of its own',
    '- Release 5 <Item continues="ovens/release-4" reason="Why" />',
    '- Release 5 <Item reason="Why" />',
  ],
  ['under its old name, continued besides', '- Release 4 <Item continues="ovens/old" />', '- Release 4: …'],
  ['by its id', '- Release five <Item id="release-4" />', '- Release five: …'],
])('what is done and planned again %s becomes other work', (_name, line, fix) => {
  const reports = {
    'k1/plan': '## Ovens\n\n- Old',
    'k1/status': '## Ovens\n\n- [x] Release 4 <Item continues="ovens/old" />',
  };
  const reported = (written: string) =>
    replannedWarnings(readReports({ ...reports, 'k2/plan': `## Ovens\n\n${written}` }).history);
  expect(reported(line).map((one) => one.fix)).toEqual([fix]);
  expect(reported(fix.replace('…', 'the rest'))).toEqual([]);
});

test('a topic counts as mentioned by a line or by any other text, not by itself', () => {
  const topic = (term: string, body: string) => `---\nterm: ${term}\n---\n\n${body}\n`;
  expect(
    told(
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
  ['mistyped and done', '- Measure heat loss', '- [x] Mesure heat loss'],
  ['reworded and dropped', '- Measure heat loss', '- [-] Measure the heat loss <Item reason="No time" />'],
])('planned work that was %s is reported as such, and pasting joins it', (_name, plan, status) => {
  const [gap, ...others] = look('plan', plan, 'status', status);
  expect([gap?.code, others]).toEqual(['similar-wording', []]);
  expect(look('plan', plan, 'status', gap!.fix)).toEqual([]);
});

test('the sub-lines of a reworded line are compared at once, and pasting all of it leaves nothing to warn of', () => {
  const plan = '- Measure heat loss\n  - East oven\n  - Thermostat of the west oven\n    - Buy';
  const status = '- [/] Measured the heat loss\n  - [/] Thermostats of the west oven';
  const gaps = look('plan', plan, 'status', status);
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
  const [item, lost, line, below] = gaps.map(({ fix }) => fix);
  expect(look('plan', plan, 'status', [item, lost, line, below].join('\n'))).toEqual([]);
});

test('work that moved and is done there is reported with both areas', () => {
  const gaps = look(
    'plan',
    '- Training\n- Paint\n\n## Staff\n\n- Handbook',
    'status',
    '- [/] Paint\n\n## Staff\n\n- [/] Handbook\n- [x] Training',
  );
  expect(gaps.map(({ code, fix }) => [code, fix])).toEqual([
    ['similar-wording', '- [x] Training <Item continues="ovens/training" />'],
  ]);
});

test('of two earlier lines, the one with the same words is proposed', () => {
  const status = '- [x] Measured the heat loss again';
  const gaps = look('plan', '- Measure heat loss\n- Measure heat loss again', 'status', status);
  expect(gaps.filter(({ code }) => code === 'similar-wording').map(({ fix }) => fix)).toEqual([
    `${status} <Item continues="ovens/measure-heat-loss-again" />`,
  ]);
});

test('two pieces of work that are named after one pattern are not taken for the same', () => {
  const gaps = look(
    'plan',
    '- Guide for users\n- Hire a developer',
    'status',
    '- [x] Guide for authors\n\n## Staff\n\n- [x] Hired a developer',
  );
  expect(gaps.map(({ code }) => code)).toEqual(['unaccounted']);
});

import { expect, test } from 'vitest';
import { createAreaTitles } from './area-titles.ts';
import type { Diagnostic } from './diagnostic.ts';
import { createMatcher } from './matcher.ts';
import { readReport } from './read-report.ts';

const areas = createAreaTitles([{ id: 'ovens', title: 'Ovens — small', aliases: [] }, { id: 'staff', title: 'Staff', aliases: ['Crew'] }]);

/** Each missed mark with its place and the corrected text. */
function missed(body: string, kind: 'plan' | 'status' = 'status'): string[] {
  return diagnosticsOf(body, kind).map(({ code, position, fix }) => `${code} ${position.line}:${position.column} ${fix}`);
}

/** What was expected in the place of each. */
function expected(body: string): string[] {
  return diagnosticsOf(body, 'status').map((one) => one.expected);
}

function diagnosticsOf(body: string, kind: 'plan' | 'status'): Diagnostic[] {
  const file = { path: 'p', file: 'p', text: `---\ntitle: T\n---\n${body}\n` };
  return readReport(file, 'k1', kind, { areas, links: { match: createMatcher([], []), base: '/' } }).diagnostics;
}

test.each([
  ['a bullet of a word processor', '• Measure', '- Measure'],
  ['one glued to its word', '•Measure', '- Measure'],
  ['a dash', '– Measure', '- Measure'],
  ['a hyphen without space', '-Measure', '- Measure'],
  ['a hyphen and a space that is none', '-\u00a0Measure', '- Measure'],
])('%s is told, alone, after a line and below one', (_what, written, fix) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:1 ${fix}`]);
  expect(missed(`## Staff\n\n- Train\n${written}`)).toEqual([`missed-mark 7:1 ${fix}`]);
  expect(missed(`## Staff\n\n- Train\n  - Course\n ${written}`)).toEqual([`missed-mark 8:2  ${fix}`]);
});

test.each([['-[x] Measure', '- [x] Measure'], ['*[/] Measure', '- [/] Measure']])('%s is told below a line, where it would be part of it', (written, fix) => {
  expect(missed(`## Staff\n\n- [ ] Train\n${written}`)).toEqual([`missed-mark 7:1 ${fix}`]);
});

test.each([
  ['### Staff', '## Staff'],
  ['##Crew', '## Crew'],
  ['#Staff', '## Staff'],
  ['**Staff**', '## Staff'],
  ['**Staff:**', '## Staff'],
  ['Staff:', '## Staff'],
  ['staff', '## staff'],
])('%s is told where it names another area', (written, fix) => {
  expect(missed(`## Ovens - small\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([`missed-mark 8:1 ${fix}`]);
  expect(missed(`## Staff\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([]);
});

test.each([
  ['  ## Staff', 3, '## Staff'],
  ['    ## Crew', 5, '## Crew'],
  ['  ### Staff', 3, '## Staff'],
  ['  ## Stafff', 3, '## Staff'],
  ['  **Staff**', 3, '## Staff'],
  ['  - Door\n\n    ## Staff', 5, '## Staff'],
])('%j is told where it became part of the bullet above', (written, column, fix) => {
  const body = (heading: string) => `## Ovens — small\n\n- [ ] Choose\n\n${heading}\n\n- [ ] Train`;
  expect(missed(body(written))).toEqual([`missed-mark ${written.includes('Door') ? 10 : 8}:${column} ${fix}`]);
  expect(missed(body(fix))).toEqual([]);
});

test.each(['  #### Parts', '  ## Parts', '  ## Ovens – small'])('%j is a heading of the body of a line', (written) => {
  expect(missed(`## Ovens — small\n\n- [ ] Choose\n\n${written}\n\n  Words.`)).toEqual([]);
});

test.each([
  ['- [done] Train', '- [x] Train', '- Train'],
  ['- [In progress] Train', '- [/] Train', '- Train'],
  ['- ( ) Train', '- [ ] Train', '- Train'],
  ['- ✔️ Train', '- [x] Train', '- Train'],
  ['- [cancelled] Train', '- [-] Train', '- Train'],
])('%s is told with the marker in a status, without one in a plan', (written, status, plan) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(missed(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
});

test.each([
  ['- [x Train', '- [x] Train', '- Train'],
  ['- [ Train [us](/areas/staff/)', '- [ ] Train [us](/areas/staff/)', '- Train [us](/areas/staff/)'],
  ['- x] Train', '- [x] Train', '- Train'],
  ['- [x]] Train', '- [x] Train', '- Train'],
  ['- [[/] Train', '- [/] Train', '- Train'],
  ['- ［Ｘ］ Train', '- [x] Train', '- Train'],
  ['- 【-】Train', '- [-] Train', '- Train'],
  ['- [x][x] Train', '- [x] Train', '- Train'],
])('%s is told as a marker that is broken', (written, status, plan) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(missed(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
  expect(missed(`## Staff\n\n${status}`)).toEqual([]);
});

test.each([['- [x] [x] Train', '- [x] Train'], ['- [/] [ ] Train', '- [/] Train'], ['- [x] [x] [x] Train', '- [x] Train']])('%s is told, because the second marker is text', (written, fix) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:7 ${fix}`]);
  expect(missed(`## Staff\n\n${written}`, 'plan')).toEqual(['misplaced-marker 6:3 - Train']);
});

test.each([
  '- [WIP] Train',
  '- [x and y] Train',
  '- \\[x Train',
  '- x\\] Train',
  '- [x] \\[x] Train',
  '- [x] [x](/areas/staff/) Train',
  '- [x][WIP] Train',
  '- [x] ✅ Train',
  '- \\[done] Train',
  '- [done](https://example.org) Train',
  '- Train (x) and ✅ more',
  '*Train* the staff\n*once more*, at –5 °C',
  'It was cold –\n– so cold – that\n-5 °C were warm',
  '- Train the staff\n  – all of them – in spring',
  '#hashtag and **Ovens — small** and more',
  'Staff: see below',
  '```\n• code\n```',
  '> • quoted',
  '1. One\n2. • Two',
])('%s is text', (written) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([]);
});

test('prose before the first area may have marks of its own, but no title', () => {
  expect(missed('• One\n• Two\n\n## Staff\n\n- Train')).toEqual([]);
  expect(missed('Intro.\n\n##Staff\n\n## Ovens — small\n\n- Train')).toEqual(['missed-mark 6:1 ## Staff']);
});

test.each([
  ['- [done] Train', 'a backslash before it where it is text', '- \\[done] Train'],
  ['- ✅ Train', '&#x2705; where it is text', '- &#x2705; Train'],
])('%s is told with how to write it where it is text, and so written it is', (written, told, asText) => {
  expect(expected(`## Staff\n\n${written}`)).toEqual([expect.stringContaining(told)]);
  expect(missed(`## Staff\n\n${asText}`)).toEqual([]);
});

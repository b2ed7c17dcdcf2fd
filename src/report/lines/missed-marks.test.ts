import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createAreaTitles } from '../headings/area-titles.ts';
import { createMatcher } from '../markdown/matcher.ts';
import { readReport } from '../read-report.ts';

const areas = createAreaTitles([
  { id: 'ovens', title: 'Ovens — small', aliases: [] },
  { id: 'staff', title: 'Staff', aliases: ['Crew'] },
]);

/** Each missed mark with its place and the corrected text. */
function missed(body: string, kind: 'plan' | 'status' = 'status'): string[] {
  return diagnosticsOf(body, kind).map(
    ({ code, position, fix }) => `${code} ${position.line}:${position.column} ${fix}`,
  );
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
  ['the ring of a word processor', 'o\tMeasure', '- Measure'],
  ['a dash', '– Measure', '- Measure'],
  ['a hyphen without space', '-Measure', '- Measure'],
  ['a hyphen and a space that is none', '-\u00a0Measure', '- Measure'],
])('%s is reported, alone, after a line and below one', (_what, written, fix) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:1 ${fix}`]);
  expect(missed(`## Staff\n\n- Train\n${written}`)).toEqual([`missed-mark 7:1 ${fix}`]);
  expect(missed(`## Staff\n\n- Train\n  - Course\n ${written}`)).toEqual([`missed-mark 8:2  ${fix}`]);
});

test.each([
  ['-[x] Measure', '- [x] Measure'],
  ['*[/] Measure', '- [/] Measure'],
])('%s is reported below a line, where it would be part of it', (written, fix) => {
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
])('%s is reported where it names another area', (written, fix) => {
  expect(missed(`## Ovens - small\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([`missed-mark 8:1 ${fix}`]);
  expect(missed(`## Staff\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([]);
});

test('the bold title of another area is reported where it became part of the bullet above', () => {
  const body = (heading: string) => `## Ovens — small\n\n- [ ] Choose\n\n${heading}\n\n- [ ] Train`;
  expect(missed(body('  **Staff**'))).toEqual(['missed-mark 8:3 ## Staff']);
  expect(missed(body('## Staff'))).toEqual([]);
});

test.each(['  #### Parts', '  ## Parts', '  ## Ovens – small'])('%j is a heading of the body of a line', (written) => {
  expect(missed(`## Ovens — small\n\n- [ ] Choose\n\n${written}\n\n  Words.`)).toEqual([]);
});

test.each([
  ['- [done] Train', '- [x] Train', '- Train'],
  ['- [In progress] Train', '- [/] Train', '- Train'],
  ['- ( ) Train', '- [ ] Train', '- Train'],
  ['- ✔️ Train', '- [x] Train', '- Train'],
  ['- 🚧 Train', '- [/] Train', '- Train'],
  ['- :x: Train', '- [-] Train', '- Train'],
  ['- [cancelled] Train', '- [-] Train', '- Train'],
])('%s is reported with the marker in a status, without one in a plan', (written, status, plan) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(missed(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
});

test.each([
  ['- [x Train', '- [x] Train', '- Train'],
  ['- [ Train [us](/areas/staff/)', '- [ ] Train [us](/areas/staff/)', '- Train [us](/areas/staff/)'],
  ['- x] Train', '- [x] Train', '- Train'],
  ['- ［Ｘ］ Train', '- [x] Train', '- Train'],
  ['- 【-】Train', '- [-] Train', '- Train'],
])('%s is reported as a marker that is broken', (written, status, plan) => {
  expect(missed(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(missed(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
  expect(missed(`## Staff\n\n${status}`)).toEqual([]);
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
  ['- [done] Train', 'a backslash before it if it is text', '- \\[done] Train'],
  ['- ✅ Train', '&#x2705; if it is text', '- &#x2705; Train'],
])('%s is reported with how to write it if it is text, and so written it is', (written, reported, asText) => {
  expect(expected(`## Staff\n\n${written}`)).toEqual([expect.stringContaining(reported)]);
  expect(missed(`## Staff\n\n${asText}`)).toEqual([]);
});

/** What is reported of a body, and what is left to tell once all of it is pasted from the last to the first. */
function pasted(body: string, kind: 'plan' | 'status' = 'status'): { fixes: string[]; left: string[] } {
  const found = diagnosticsOf(body, kind);
  const lines = `---\ntitle: T\n---\n${body}`.split('\n');
  for (const { position, fix } of found.toReversed())
    lines.splice(position.line - 1, (position.endLine ?? position.line) - position.line + 1, fix);
  return { fixes: found.map(({ fix }) => fix), left: missed(lines.slice(3).join('\n'), kind) };
}

test.each([
  ['one space', '- Train\n - Course', ['  - Course']],
  ['one space, twice', '- Train\n - Course\n - Handout\n- Cook', ['  - Course', '  - Handout']],
  ['two where the words above stand further in', '-   Train\n  - Course', ['    - Course']],
  ['one space, below a sub-line', '- Train\n  - Course\n   - Room', ['    - Room']],
])('a bullet that is indented by %s is reported where it is no sub-line', (_what, body, fixes) => {
  expect(pasted(`## Staff\n\n${body}`)).toEqual({ fixes, left: [] });
});

test.each([
  '- Train\n  - Course\n    - Room\n- Cook',
  ' - Train\n - Course',
  '  - Train\n- Course',
  '- Train\n\n  1. One\n   2. Two',
])('%j is indented as it is meant', (body) => {
  expect(missed(`## Staff\n\n${body}`)).toEqual([]);
});

test.each([
  ['- Train\nWaits for a room.', ['- Train\n\n  Waits for a room.']],
  ['- Train\nthe new cooks', ['  the new cooks']],
  ['- Train the\n  new cooks', []],
  ['- Train.\nsee the list\nof last year\n- Cook', ['- Train.\n\n  see the list\n  of last year']],
  ['- Train\n  - Course\n  in March', ['    in March']],
])('text below a bullet is reported where it joins its words: %j', (body, fixes) => {
  expect(pasted(`## Staff\n\n${body}`)).toEqual({ fixes, left: [] });
});

test.each([
  ['- Kafka: DONE', '- [x] Kafka'],
  ['- Kafka – done.', '- [x] Kafka'],
  ['- Kafka - in progress', '- [/] Kafka'],
  ['- Kafka (not started)', '- [ ] Kafka'],
  ['- Kafka [cancelled] <Item reason="x" />', '- [-] Kafka <Item reason="x" />'],
  ['- DONE: Kafka', '- [x] Kafka'],
  ['- **[x]** Kafka', '- [x] Kafka'],
  ['- __[/]__ Kafka', '- [/] Kafka'],
  ['- **Done** Kafka', '- [x] Kafka'],
  ['- **WIP:** Kafka', '- [/] Kafka'],
  ['- Kafka *done*', '- [x] Kafka'],
  ['- ~~Kafka~~ – done', '- [x] Kafka'],
  ['- Kafka ✅', '- [x] Kafka'],
  ['- Kafka | dropped', '- [-] Kafka'],
])('a status in words is reported: %s', (body, fix) => {
  expect(pasted(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], left: [] });
});

test('what is struck out may be done or dropped: the fix waits for the answer', () => {
  const { fixes, left } = pasted('## Staff\n\n- ~~Kafka~~');
  expect([fixes, left]).toEqual([['- [?] Kafka'], ['unknown-marker 6:3 - Kafka']]);
});

test.each([
  '- [x] Kafka: done',
  '- Get it done',
  '- To do list',
  '- Kafka (done by Ann)',
  '- Say ~~less~~ more',
  '- Redone: nothing',
])('no status is read into %j', (body) => {
  expect(missed(`## Staff\n\n${body}`)).toEqual([]);
});

test.each([
  ['- See [the area](/areas/ovens/ for more', '- See [the area](/areas/ovens/) for more'],
  ['- See [a page](https://example.org/a, and that', '- See [a page](https://example.org/a), and that'],
  ['- See [a file](/files/sources/my file.pdf) here', '- See [a file](/files/sources/my%20file.pdf) here'],
  ['Read [it](cycles/k1/plan.mdx', 'Read [it](cycles/k1/plan.mdx)'],
  ['- See (the area)[/areas/ovens/]', '- See [the area](/areas/ovens/)'],
  ['- See (a page)[https://example.org/a] for more', '- See [a page](https://example.org/a) for more'],
  ['- Adjust the [[Thermostat]]', '- Adjust the Thermostat'],
  ['- Adjust the [[thermostat|temperature control]]', '- Adjust the temperature control'],
])('a link that is none is reported: %s', (body, fix) => {
  expect(pasted(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], left: [] });
});

test.each([
  '- A (note) [1]',
  '- A (note)[1]',
  '- a[[ij]] and [[1, 2], [3]]',
  '- A [list](of all) things',
  '- `[a](/b`',
  '- \\[a](/b',
  '- [a](/b)',
  '- [a](</b c>)',
])('%j is no link, or one', (body) => {
  expect(missed(`## Staff\n\n${body}`)).toEqual([]);
});

test('a marker before a URL that is none is read as a marker', () => {
  expect(missed('## Staff\n\n- [x] https://exa\\_mple.org')).toEqual([]);
});

test.each(['```', '~~~~'])(
  'a code block that nothing ends is reported, because it takes the lines below it with it: %s',
  (fence) => {
    const reported = (body: string) =>
      diagnosticsOf(body, 'status').map(({ position, found }) => `${position.line}:${position.column} ${found}`);
    expect(reported(`## Staff\n\n- [x] Train\n\n${fence}sh\nnpm\n\n## Ovens\n\n- [x] Doors`)).toEqual([
      `8:1 \`\` ${fence} \`\`, which opens a code block that is never closed: everything after it is code`,
    ]);
    expect(reported(`## Staff\n\n- [x] Train\n\n  ${fence}\n  npm\n\n- [/] Doors`)).toHaveLength(1);
    expect(reported(`## Staff\n\n- [x] Train\n\n  ${fence}\n  npm\n  ${fence}\n\n> ${fence}\n> x\n> ${fence}`)).toEqual(
      [],
    );
  },
);

import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createAreaTitles } from '../area-titles.ts';
import { applyFix } from '../kitchen.fixture.ts';
import { createMatcher } from '../markdown/matcher.ts';
import { readReport } from '../read-report.ts';

const areas = createAreaTitles([
  { id: 'ovens', title: 'Ovens — small', aliases: [] },
  { id: 'staff', title: 'Staff', aliases: ['Crew'] },
]);

/** Code, place and fix of each diagnostic. */
function reported(body: string, kind: 'plan' | 'status' = 'status'): string[] {
  return diagnosticsOf(body, kind).map(
    ({ code, position, fix }) => `${code} ${position.line}:${position.column} ${fix}`,
  );
}

const frontmatter = '---\ntitle: T\n---\n';

function diagnosticsOf(body: string, kind: 'plan' | 'status' = 'status'): readonly Diagnostic[] {
  const file = { path: 'p', displayPath: 'p', text: `${frontmatter}${body}\n` };
  return readReport(file, 'k1', kind, { areas, match: createMatcher([], []) }).report.diagnostics;
}

test.each([
  ['a bullet character', '• Measure', '- Measure'],
  ['a bullet character without a space', '•Measure', '- Measure'],
  ['an o for a bullet', 'o\tMeasure', '- Measure'],
  ['a dash', '– Measure', '- Measure'],
  ['a hyphen without a space', '-Measure', '- Measure'],
  ['a hyphen before a no-break space', '-\u00a0Measure', '- Measure'],
])('%s is reported by itself, after a line and below a sub-line', (_what, written, fix) => {
  expect(reported(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:1 ${fix}`]);
  expect(reported(`## Staff\n\n- Train\n${written}`)).toEqual([`missed-mark 7:1 ${fix}`]);
  expect(reported(`## Staff\n\n- Train\n  - Course\n ${written}`)).toEqual([`missed-mark 8:2  ${fix}`]);
});

test.each([
  ['-[x] Measure', '- [x] Measure'],
  ['*[/] Measure', '- [/] Measure'],
])('%s is reported below a line, although it could continue its text', (written, fix) => {
  expect(reported(`## Staff\n\n- [ ] Train\n${written}`)).toEqual([`misplaced-marker 7:1 ${fix}`]);
});

test.each([
  ['### Staff', '## Staff'],
  ['##Crew', '## Crew'],
  ['#Staff', '## Staff'],
  ['**Staff**', '## Staff'],
  ['**Staff:**', '## Staff'],
  ['Staff:', '## Staff'],
  ['staff', '## staff'],
])('%s is reported if it names another area', (written, fix) => {
  expect(reported(`## Ovens - small\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([`missed-mark 8:1 ${fix}`]);
  expect(reported(`## Staff\n\n- Clean\n\n${written}\n\n- Train`)).toEqual([]);
});

test('the bold title of another area is reported in the body of a line', () => {
  const body = (heading: string) => `## Ovens — small\n\n- [ ] Choose\n\n${heading}\n\n- [ ] Train`;
  expect(reported(body('  **Staff**'))).toEqual(['missed-mark 8:3 ## Staff']);
  expect(reported(body('## Staff'))).toEqual([]);
});

test.each(['  #### Parts', '  ## Parts', '  ## Ovens – small'])(
  '%j is accepted as a heading in the body of a line',
  (written) => {
    expect(reported(`## Ovens — small\n\n- [ ] Choose\n\n${written}\n\n  Words.`)).toEqual([]);
  },
);

test.each([
  ['- [done] Train', '- [x] Train', '- Train'],
  ['- [In progress] Train', '- [/] Train', '- Train'],
  ['- [WIP] Train', '- [/] Train', '- Train'],
  ['- ( ) Train', '- [ ] Train', '- Train'],
  ['- ✔️ Train', '- [x] Train', '- Train'],
  ['- 🚧 Train', '- [/] Train', '- Train'],
  ['- :x: Train', '- [-] Train', '- Train'],
  ['- [cancelled] Train', '- [-] Train', '- Train'],
])('%s is corrected to a marker in a status report, and to none in a plan', (written, status, plan) => {
  expect(reported(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(reported(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
});

test.each([
  ['- [x Train', '- [x] Train', '- Train'],
  ['- [ Train [us](/areas/staff/)', '- [ ] Train [us](/areas/staff/)', '- Train [us](/areas/staff/)'],
  ['- x] Train', '- [x] Train', '- Train'],
  ['- **[x] Train** us', '- [x] **Train** us', '- **Train** us'],
  ['- [x]: Train us', '- [x] Train us', '- Train us'],
  ['- ［x］Train', '- [x] Train', '- Train'],
  ['- \\[x\\] Train', '- [x] Train', '- Train'],
  ['- \\[ \\] Train', '- [ ] Train', '- Train'],
  ['- ［　］ Train', '- [ ] Train', '- Train'],
])('the broken marker in %s is corrected', (written, status, plan) => {
  expect(reported(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(reported(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
  expect(reported(`## Staff\n\n${status}`)).toEqual([]);
});

test.each([
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
  '- Train\n\n> • quoted',
  '- Train\n\n> - quoted',
  '- Train\n\n1. One\n2. • Two',
])('%s is accepted as text', (written) => {
  expect(reported(`## Staff\n\n${written}`)).toEqual([]);
});

test('text before the first area may have bullet characters, but no broken heading', () => {
  expect(reported('• One\n• Two\n\n## Staff\n\n- Train')).toEqual([]);
  expect(reported('Intro.\n\n##Staff\n\n## Ovens — small\n\n- Train')).toEqual(['missed-mark 6:1 ## Staff']);
});

/** The fixes for a body, and what is still reported after all of them. */
function fixAll(body: string): { fixes: string[]; remaining: string[] } {
  const diagnostics = diagnosticsOf(body);
  const fixed = diagnostics.reduceRight(applyFix, frontmatter + body);
  return { fixes: diagnostics.map(({ fix }) => fix), remaining: reported(fixed.slice(frontmatter.length)) };
}

test.each([
  ['one space', '- Train\n - Course', ['  - Course']],
  ['one space, twice', '- Train\n - Course\n - Handout\n- Cook', ['  - Course', '  - Handout']],
  ['two spaces below a wide bullet', '-   Train\n  - Course', ['    - Course']],
  ['one space, below a sub-line', '- Train\n  - Course\n   - Room', ['    - Room']],
])('a bullet with too little indentation is reported: %s', (_what, body, fixes) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes, remaining: [] });
});

test.each([
  '- Train\n  - Course\n    - Room\n- Cook',
  ' - Train\n - Course',
  '  - Train\n- Course',
  '- Train\n\n  1. One\n   2. Two',
  '- Train the\n  new cooks',
])('the indentation of %j is accepted', (body) => {
  expect(reported(`## Staff\n\n${body}`)).toEqual([]);
});

test.each([
  ['- Train\nWaits for a room.', ['- Train\n\n  Waits for a room.']],
  ['- Train\nthe new cooks', ['  the new cooks']],
  ['- Train.\nsee the list\nof last year\n- Cook', ['- Train.\n\n  see the list\n  of last year']],
  ['- Train\n  - Course\n  in March', ['    in March']],
])('text that joins the words of the bullet above is reported: %j', (body, fixes) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes, remaining: [] });
});

test.each([
  ['- Kafka: DONE', '- [x] Kafka'],
  ['- Kafka – done.', '- [x] Kafka'],
  ['- Kafka - in progress', '- [/] Kafka'],
  ['- Kafka (not started)', '- [ ] Kafka'],
  ['- Kafka [cancelled] <Item reason="x" />', '- [-] Kafka <Item reason="x" />'],
  ['- DONE: Kafka', '- [x] Kafka'],
  ['- DONE Kafka', '- [x] Kafka'],
  ['- x Kafka', '- [x] Kafka'],
  ['- Kafka. Status: in progress', '- [/] Kafka'],
  ['- **[x]** Kafka', '- [x] Kafka'],
  ['- __[/]__ Kafka', '- [/] Kafka'],
  ['- **Done** Kafka', '- [x] Kafka'],
  ['- **WIP:** Kafka', '- [/] Kafka'],
  ['- Kafka (not yet started)', '- [ ] Kafka'],
  ['- Kafka – abandoned', '- [-] Kafka'],
  ['- Kafka *done*', '- [x] Kafka'],
  ['- ~~Kafka~~ – done', '- [x] Kafka'],
  ['- Kafka ✅', '- [x] Kafka'],
  ['- Kafka | dropped', '- [-] Kafka'],
  ['- [50%] Kafka', '- [/] Kafka (50%)'],
  ['- 50% Kafka', '- [/] Kafka (50%)'],
  ['- Kafka 100%', '- [x] Kafka'],
  ['- Kafka – 80 %', '- [/] Kafka (80 %)'],
  ['- Kafka: 100%', '- [x] Kafka'],
  ['- Kafka (0%)', '- [ ] Kafka'],
])('a status in words is corrected to a marker: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test.each([
  ['- ~~Kafka~~', 'Write the marker that is true, and do not strike the words out.'],
  ['- ☒ Kafka', 'Write the marker that is true, and `☒` in parentheses at the end or not at all.'],
  ['- 🟢 Kafka', 'Write the marker that is true, and `🟢` in parentheses at the end or not at all.'],
  ['- [on hold] Kafka', 'Write the marker that is true, and `on hold` in parentheses at the end or not at all.'],
  ['- Kafka – RED', 'Write the marker that is true, and `RED` in parentheses at the end or not at all.'],
])('what may mean several statuses is a question: %s', (body, fix) => {
  expect(reported(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
});

test.each(['NEW: ', '**NEW** ', '[new] '])('%s before the words is not part of the URL', (before) => {
  expect(fixAll(`## Staff\n\n- [/] ${before}Kafka`)).toEqual({ fixes: ['- [/] Kafka'], remaining: [] });
  expect(fixAll(`## Staff\n\n- [x] ${before}Kafka`)).toEqual({ fixes: ['- [x] Kafka'], remaining: [] });
});

test('two markers are a question to the author', () => {
  expect(reported('## Staff\n\n- [ ] [x] Train')).toEqual([
    'missed-mark 6:7 Keep the marker that is true, and delete the other.',
  ]);
});

test.each([
  ['1. Train\n2. Cook\n   - Bake', ['- Train\n- Cook\n   - Bake']],
  ['> - [x] Train\n> - [/] Cook', ['- [x] Train\n- [/] Cook']],
  ['```markdown\n- [x] Train\n```', ['- [x] Train']],
  ['-- Train\n-- Cook', ['- Train', '- Cook']],
  ['☐ Train\n☑ Cook', ['- [ ] Train', '- [x] Cook']],
  ['- Train\n\u00a0\u00a0- [x] Bake', ['  - [x] Bake']],
  ['- Train\n\nh2. Ovens — small', ['## Ovens — small']],
])('work that Markdown does not read as bullets is reported: %j', (body, fixes) => {
  expect(fixAll(`## Staff\n\n${body}`).fixes).toEqual(fixes);
});

test.each([
  '- [x] Kafka: done',
  '- Get it done',
  '- Done with care',
  '- Green roofs',
  '- To do list',
  '- Kafka (done by Ann)',
  '- Say ~~less~~ more',
  '- Redone: nothing',
])('no status in words is found in %j', (body) => {
  expect(reported(`## Staff\n\n${body}`)).toEqual([]);
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
])('a malformed link is corrected: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test.each([
  ['- See [KAFKA-1|https://example.org/1] first', '- See [KAFKA-1](https://example.org/1) first'],
  ['- ** Kafka ** brokers', '- **Kafka** brokers'],
  ['- Kafka\n\n  ![Lag](my lag.png)', '  ![Lag](my%20lag.png)'],
  ['- See [](https://example.org)', '- See https://example.org'],
  ['- See [Ida](mailto: ida@example.org)', '- See [Ida](mailto:ida@example.org)'],
  ['- **Kafka ** brokers', '- **Kafka** brokers'],
  ['- See [the plan][plan]', 'Put the URL in parentheses behind the words: [words](URL).'],
  ['- Kafka\n\n  > [!NOTE]\n  > Late', 'Put these words between <Note> and </Note>, without the signs before them.'],
  ['- See the plan[^1]', 'Put the words of this footnote in parentheses, or delete it.'],
  ['- Kafka\n\n![[lag.png]]', 'Write it as ![what the picture shows](its path).'],
])('markup of other programs is reported: %j', (body, fix) => {
  expect(reported(`## Staff\n\n${body}`).map((found) => found.replace(/^\S+ \S+ /, ''))).toEqual([fix]);
});

test.each([
  '- `[x|https://example.org] ** a **`',
  '- A (note) [1]',
  '- A (note)[1]',
  '- 80% of **all** and **more**',
  '- [a][b] and \\[^1]\n\n[b]: /b',
  '- a[[ij]] and [[1, 2], [3]]',
  '- A [list](of all) things',
  '- `[a](/b`',
  '- \\[a](/b',
  '- [a](/b)',
  '- [a](</b c>)',
])('no malformed link is found in %j', (body) => {
  expect(reported(`## Staff\n\n${body}`)).toEqual([]);
});

test('a marker before an invalid URL is read as a marker', () => {
  expect(reported('## Staff\n\n- [x] https://exa\\_mple.org')).toEqual([]);
});

test.each(['```', '~~~~'])('an unclosed code block is reported: %s', (fence) => {
  const unclosed = (body: string) =>
    diagnosticsOf(body).map(({ position, found }) => `${position.line}:${position.column} ${found}`);
  expect(unclosed(`## Staff\n\n- [x] Train\n\n${fence}sh\nnpm\n\n## Ovens\n\n- [x] Doors`)).toEqual([
    `8:1 \`\` ${fence} \`\`, which opens a code block that is never closed: everything after it is code`,
  ]);
  expect(unclosed(`## Staff\n\n- [x] Train\n\n  ${fence}\n  npm\n\n- [/] Doors`)).toHaveLength(1);
  expect(unclosed(`## Staff\n\n- [x] Train\n\n  ${fence}\n  npm\n  ${fence}\n\n> ${fence}\n> x\n> ${fence}`)).toEqual(
    [],
  );
});

import { expect, test } from 'vitest';
import { gapsOf, gapTexts } from '../gaps.fixture.ts';
import { inputOf, options } from '../../report/kitchen.fixture.ts';
import { check } from '../check.ts';
import { twoTeams } from '../teams.fixture.ts';

const risks = (more = '') => ({
  'areas/risks.mdx': `---\ntitle: Risks\nquestion: What could stop the plan?\n${more}---\n`,
});
const doors = '- Doors';

test('a report without the answer gets the heading and the question to paste', () => {
  const gaps = gapsOf({ 'k1/plan': doors }, risks());
  expect(gaps.map(({ code, position, found }) => [code, position.line, found])).toEqual([
    ['unanswered', 7, 'no answer to `What could stop the plan?`, which the k1 plan is asked'],
  ]);
  expect(gaps[0]!.fix).toBe('## Risks\n\n{/* What could stop the plan? */}');
});

test('a report is asked once for all answers that it lacks', () => {
  const needs = { 'areas/needs.mdx': '---\ntitle: Needs\nquestion: What do you need?\n---\n' };
  const [gap, ...others] = gapsOf({ 'k1/plan': doors }, { ...risks(), ...needs });
  expect(others).toEqual([]);
  expect(gap!.found).toBe('no answer to `What do you need?`, `What could stop the plan?`, which the k1 plan is asked');
  expect(gap!.fix).toBe('## Needs\n\n{/* What do you need? */}\n\n## Risks\n\n{/* What could stop the plan? */}');
});

test.each([
  ['nothing', ''],
  ['the comment of the draft', '{/* What could stop the plan? */}'],
  ['the question itself', 'What could *stop* the plan?'],
])('%s is no answer', (_, answer) => {
  expect(gapTexts({ 'k1/plan': `${doors}\n\n## Risks\n\n${answer}` }, risks())).toEqual([
    'unanswered 9: `Risks` without an answer to `What could stop the plan?`',
  ]);
});

test.each(['The ice.', '- The ice', '{/* What could stop the plan? */}\nThe ice.', '<Note>Nobody knows.</Note>'])(
  'is answered by %s',
  (answer) => {
    expect(gapTexts({ 'k1/plan': `${doors}\n\n## Risks\n\n${answer}` }, risks())).toEqual([]);
  },
);

test('an answer may be anything, and is no work in the wrong form', () => {
  const site = 'title: Kitchen\nteam: The kitchen\ncycles: [K1]\n';
  const text = (below: string) => `---\ntitle: K1\n---\n\n## Risks\n\n${below}\n`;
  const answers = [
    '1. The ice\n2. The oven',
    '| Risk | Status |\n| --- | --- |\n| Ice | done |',
    '> - [x] Ice',
    'a) Ice\nb) Oven',
  ];
  for (const answer of answers) {
    const input = inputOf({ 'site.yaml': site, ...risks(), 'cycles/k1/status.mdx': text(answer) });
    expect(check({ input, diagnostics: [] }, options)).toMatchObject({ diagnostics: [], gaps: [] });
  }
});

test.each([
  ['', ['k1/plan', 'k1/status', 'k2/plan', 'k2/status']],
  ['asked: status\n', ['k1/status', 'k2/status']],
  ['since: K2\n', ['k2/plan', 'k2/status']],
  ['retired: K2\n', ['k1/plan', 'k1/status']],
  ['asked: plan\nsince: k1\nretired: k2\n', ['k1/plan']],
])('is asked of some reports: %j', (fields, expected) => {
  const lines = { plan: doors, status: '- [/] Doors' };
  const keys = ['k1/plan', 'k1/status', 'k2/plan', 'k2/status'] as const;
  const reports = Object.fromEntries(keys.map((key) => [key, lines[key.endsWith('plan') ? 'plan' : 'status']]));
  const gaps = gapsOf(reports, risks(fields)).filter(({ code }) => code === 'unanswered');
  expect(gaps.map(({ file }) => file)).toEqual(expected.map((key) => `content/cycles/${key}.mdx`));
});

test('each team answers in its own part', () => {
  const file = 'cycles/k1/status/bakery.mdx';
  const files = Object.entries({
    ...twoTeams,
    ...risks(),
    [file]: `${twoTeams[file]}\n## Risks\n\n- The oven\n`,
    'cycles/k1/status/service.mdx': `${twoTeams['cycles/k1/status/service.mdx']}\n## Risks\n\n- [ ] The oven\n`,
    'cycles/k2/plan/service.mdx': '---\n---\n\n## Staff\n\n- Train the staff\n',
  });
  const texts = Object.fromEntries(files.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
  const { diagnostics, gaps, archive } = check({ input: inputOf(texts), diagnostics: [] }, options);
  expect(diagnostics).toEqual([]);
  expect(archive!.history.items.map(({ id }) => id)).toContain('risks/service-the-oven');
  // The oven of the bakery has no report yet, and without a marker it is no work that a report owes.
  expect(gaps.map(({ code, file, found }) => [code, file.replace('content/cycles/', ''), found])).toEqual([
    ['missing-part', 'k2/plan/bakery.mdx', expect.anything()],
    ['unaccounted', 'k2/plan/service.mdx', 'nothing about `The oven`, open in the K1 status'],
    ['unanswered', 'k2/plan/service.mdx', 'no answer to `What could stop the plan?`, which the K2 plan is asked'],
  ]);
});

test('a bullet below a question is work once it has a marker', () => {
  const lines = (answer: string) => `- [/] Doors\n\n## Risks\n\n${answer}`;
  const gaps = (...answers: string[]) =>
    gapTexts(Object.fromEntries(answers.map((one, index) => [`k${index + 1}/status`, lines(one)])), risks());
  expect(gaps('- The ice', '- The oven')).toEqual([]);
  expect(gaps('- [ ] The ice', '- The oven')).toEqual([
    'unaccounted 9: nothing about `The ice`, open in the k1 status',
  ]);
  expect(gaps('- [ ] The ice', '- The ice')).toEqual(['unmarked-item 11: `The ice`, not started in the k1 status']);
});

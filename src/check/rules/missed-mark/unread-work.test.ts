import { expect, test } from 'vitest';
import { inputOf, kitchen, options } from '../../../report/kitchen.fixture.ts';
import { check } from '../../check.ts';

/** What `check` prints about a plan that follows the status of the kitchen. */
function found(body: string, addresses?: string) {
  const files = {
    ...kitchen,
    'cycles/k2/plan.mdx': `---\ntitle: Kitchen K2 plan\n---\n\n## Ovens — small\n\n${body}\n`,
    ...(addresses !== undefined && { 'addresses.txt': addresses }),
  };
  const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  return diagnostics.map(({ code, severity, found: what, fix }) => ({ code, severity, what: what.split(',')[0], fix }));
}

const bullets = '- Measure heat loss\n- Choose a thermostat';

test.each([
  ['a list with letters', 'a) Measure heat loss\nb) Choose a thermostat', bullets],
  ['a list with letters', '(A) Measure heat loss\n(B) Choose a thermostat', bullets],
  ['a list of definitions', 'Measure heat loss\n: East oven\n\nOther', '- Measure heat loss\n  - East oven'],
  [
    'paragraphs',
    'Measure heat loss\n\nChoose a thermostat (see TN-204)',
    '- Measure heat loss\n- Choose a thermostat (see TN-204)',
  ],
  ['a paragraph', 'Measure heat loss\nChoose a thermostat', bullets],
  ['an ordered list', '1. Measure heat loss\n2. Choose a thermostat', bullets],
])('%s in place of the bullets of an area is named', (what, body, fix) => {
  expect(found(body)).toEqual([{ code: 'missed-mark', severity: 'warning', what, fix }]);
});

test('the URLs that are lost with it are not listed', () => {
  const urls = '/cycles/k2/#ovens/measure-heat-loss\n/cycles/k2/#ovens/choose-a-thermostat\n';
  expect(found('a) Measure heat loss\nb) Choose a thermostat', urls)).toMatchObject([
    { code: 'missed-mark', severity: 'error' },
  ]);
});

test.each([
  'Nothing this time.',
  'We will measure heat loss again, and choose a thermostat.',
  '<Note>Measure heat loss</Note>',
  '![Measure heat loss](/plan.png)',
  '```text\nMeasure heat loss\n```',
])('%j is not work', (body) => {
  expect(found(body).filter(({ what }) => what?.startsWith('a ') || what === 'paragraphs')).toEqual([]);
});

const without = (kind: 'plan' | 'status', body: string) => {
  const files = { ...kitchen, [`cycles/k2/${kind}.mdx`]: `---\ntitle: K2\n---\n\n${body}\n` };
  const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  return diagnostics.map(({ found, position }) => `${position.line} ${found}`);
};

test.each([
  ['## Ovens — small\n\nAll went well.\n\n![Oven](/oven.png)', '7 no item in this report, only 2 paragraphs'],
  ['All went well.', '5 no item in this report, only 1 paragraph'],
  ['## Ovens — small\n\n> Well.\n\n```sh\nbake\n```', '7 no item in this report, only 1 quotation, 1 block of code'],
  ['## Ovens — small', '1 no item in this report, and no text'],
])('a status report without any work says what it has: %j', (body, message) => {
  expect(without('status', body)).toContain(message);
});

test('such a report is named once, an empty plan and one that explains itself in a note never', () => {
  expect(without('status', '## Ovens — small\n\n1. Doors')).toHaveLength(1);
  expect(without('status', '## Ovens — small\n\n| Task |\n| --- |\n| Doors |')).toHaveLength(1);
  expect(without('plan', '## Ovens — small')).toEqual([]);
  expect(without('status', '## Ovens — small\n\n<Note>Nothing this time.</Note>')).toEqual([]);
});

test('rows of known work with statuses become bullets with markers', () => {
  const rows = 'Measure heat loss - done\nChoose a thermostat - in progress';
  const text = `---\ntitle: K2\n---\n\n## Ovens — small\n\n${rows}\n`;
  const { diagnostics } = check(
    { input: inputOf({ ...kitchen, 'cycles/k2/status.mdx': text }), diagnostics: [] },
    { ...options, base: '/' },
  );
  expect(diagnostics.map((found) => found.fix)).toEqual(['- [x] Measure heat loss\n- [/] Choose a thermostat']);
});

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
  ['a table', '| Work | Status |\n| --- | --- |\n| Measure heat loss | Done |\n| Choose a thermostat | |', bullets],
  ['a table', '| No. | Work |\n| --- | --- |\n| 1 | Measure heat loss |\n| 2 | Choose a thermostat |', bullets],
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

test('in a status, the words of a table become markers', () => {
  const table = '| Work | Status |\n| --- | --- |\n| Measure heat loss | Done |\n| Choose a thermostat | in progress |';
  const files = { ...kitchen, 'cycles/k2/status.mdx': `---\ntitle: K2\n---\n\n## Ovens — small\n\n${table}\n` };
  const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  expect(diagnostics.map(({ fix }) => fix)).toEqual(['- [x] Measure heat loss\n- [/] Choose a thermostat']);
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

const withPlan = (body: string) => {
  const files = { ...kitchen, 'cycles/k2/plan.mdx': `---\ntitle: K2\n---\n\n${body}\n` };
  return check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' }).diagnostics;
};
const rota = '## Staff\n\n| Who | When |\n| --- | --- |\n| Ada | May |';

test('a table is no work where no other report has bullets', () => {
  const ovens = '## Ovens — small\n\n- Measure heat loss\n- Choose a thermostat\n\n';
  expect(withPlan(ovens + rota)).toEqual([]);
});

test('a report that has only tables or prose is told so', () => {
  const prose = 'This cycle we looked after the ovens, and after everything else that had waited for too long already.';
  const found = [rota, `## Staff\n\n${prose}`].map((body) => withPlan(body).map(({ found }) => found));
  const without = 'no bullet in this report, only other text below the headings of areas';
  expect(found).toEqual([[without], [without]]);
});

test('a table with a column of statuses is work anywhere', () => {
  const rows =
    '| KIT-1 | [Kafka](/areas/staff/) upgrade | ✅ Done |\n| KIT-2 | Backups | on hold |\n| KIT-3 | Alerts | 50 % |';
  const table = `## Staff\n\n| Key | Summary | Status |\n| --- | --- | --- |\n${rows}`;
  const files = { ...kitchen, 'cycles/k2/status.mdx': `---\ntitle: K2\n---\n\n${table}\n` };
  const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    '- [x] [Kafka](/areas/staff/) upgrade (KIT-1)\n- Backups (on hold; KIT-2)\n- [/] Alerts (KIT-3)',
  ]);
});

test.each([
  [['Work', 'Status', 'Deadline'], ['Kafka', 'done', '30 June 2031'], '- [x] Kafka <Item due="2031-06-30" />'],
  [['Work', 'Status', 'Deadline'], ['Kafka', 'done', 'soon'], '- [x] Kafka (soon)'],
  [['Work', 'Status', 'Notes'], ['Kafka', 'done', 'in May'], '- [x] Kafka (in May)'],
  [['Work', 'Done', 'In progress', 'Open'], ['Kafka', '', 'X', ''], '- [/] Kafka'],
])('the status of a row is in the column %j that says it for certain', (head, row, fix) => {
  const rows = [head, head.map(() => '---'), row].map((cells) => `| ${cells.join(' | ')} |`);
  const text = `---\ntitle: K2\n---\n\n## Staff\n\n${rows.join('\n')}\n`;
  const files = { ...kitchen, 'cycles/k2/status.mdx': text };
  const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  expect(diagnostics.map((found) => found.fix)).toEqual([fix]);
});

test('a table of Jira or Confluence is one, too', () => {
  const text = '---\ntitle: K2\n---\n\n## Staff\n\n|| Work || Status ||\n| Kafka | Done |\n| Backups | In progress |\n';
  const { diagnostics } = check(
    { input: inputOf({ ...kitchen, 'cycles/k2/status.mdx': text }), diagnostics: [] },
    { ...options, base: '/' },
  );
  expect(diagnostics.map((found) => found.fix)).toEqual(['- [x] Kafka\n- [/] Backups']);
});

const fixesOf = (rows: string) => {
  const files = { ...kitchen, 'cycles/k2/status.mdx': `---\ntitle: K2\n---\n\n## Staff\n\n${rows}\n` };
  const { diagnostics } = check({ input: inputOf(files), diagnostics: [] }, { ...options, base: '/' });
  return diagnostics.flatMap(({ code, fix }) => (code === 'missed-mark' ? fix : []));
};

test.each([
  [
    'Title,Status,Assignees\nMove Kafka,Done,ann\n"Retire the forum, archive threads",Backlog,\nWiki,Odd,',
    '- [x] Move Kafka (ann)\n- [ ] Retire the forum, archive threads\n- Wiki (Odd)',
  ],
  ['Status;Name\nDone;Kafka', '- [x] Kafka'],
  [
    'Work\tWho\tStatus\nKafka\tAnn\tdone\nDisks\tBob\tin progress\nTapes\t\topen',
    '- [x] Kafka (Ann)\n- [/] Disks (Bob)\n- [ ] Tapes',
  ],
])('rows of cells become bullets: %j', (rows, fix) => {
  expect(fixesOf(rows)).toEqual([fix]);
});

test.each(['Title,Status', 'Title, a word\nKafka, done', 'Kafka, done\nWiki, open', '•\tKafka\tDone\n•\tDisks\tDone'])(
  '%j is no such table',
  (rows) => {
    expect(fixesOf(rows).filter((fix) => fix.includes('\n'))).toEqual([]);
  },
);

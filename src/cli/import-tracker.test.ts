import { expect, test } from 'vitest';
import { planned, sandbox } from './sandbox.fixture.ts';

const plan = `---
title: Kitchen K1 plan
---

## Ovens — small

- Measure \`heat\` loss (KIT-12)
  - East oven
- Choose a thermostat
- Shared words

## Staff

- Training
- Shared words <Item id="shared-staff" />
- See #45
`;
const csv = `Issue key,Summary,Status,Components,Labels,Labels
KIT-12,"Heat: measurement, all ovens",In Review,Ovens,a,b
KIT-13,Choose a thermostat,Done,,,
KIT-14,Training,On hold,Staff,,
KIT-15,Shared words,Done,Staff,,
KIT-120,"=HYPERLINK(""x"") <b> {x} *y*",To Do,,,
https://example.org/a/b/issues/45,Forty-five,Won't fix,,,
`;

async function kitchen(work: string | Uint8Array = csv) {
  const { run, read, write } = await sandbox({ ...planned, 'cycles/k1/plan.mdx': plan });
  await write('../work.csv', work);
  return { read, write, run: (...args: string[]) => run('import', 'work.csv', ...args), check: run };
}

test('the first import of an export writes a map of its columns and words, for the author to correct', async () => {
  const { run, read } = await kitchen();
  expect((await run()).code).toBe(0);
  expect(await read('../tracker.yaml')).toContain(`columns:
  title: Summary
  status: Status
  key: Issue key
  area: Components
`);
  expect(await read('../tracker.yaml')).toContain(`statuses:
  In Review: in-progress
  Done: completed
  On hold:
  To Do: not-started
  Won't fix: dropped
`);
});

test('the second drafts the next report with the markers it proposes, and nothing counts until it is renamed', async () => {
  const { run, read, check } = await kitchen();
  await run();
  expect((await run()).code).toBe(0);
  expect((await read('cycles/k1/_status.mdx')).split('---\n')[2]).toBe(`
<Note>

Not yet in the report:

- =HYPERLINK("x") \\<b> \\{x} \\*y\\* – KIT-120, To Do

</Note>

## Ovens — small

- [/] Measure \`heat\` loss (KIT-12)
  - [?] East oven
- [x] Choose a thermostat
- [?] Shared words

## Staff

- [?] Training
- [x] Shared words <Item id="shared-staff" />
- [-] See #45
`);
  expect((await check('check')).out).toContain('1 report, 6 items');
  expect((await check('check', '--drafts', '--json')).out).not.toMatch(/"code": "(?!unknown-marker)/);
  expect((await run()).err).toContain('exists already');
});

test('after a status report comes a plan, which has no markers', async () => {
  const { run, read, write } = await kitchen();
  await write('cycles/k1/status.mdx', plan.replace('plan', 'status').replace('- Choose', '- [x] Choose'));
  await run();
  expect((await run()).err).toContain('--cycle K2');
  expect((await run('--cycle', '../k2')).err).toContain('cannot be a label');
  await run('--cycle', 'K2');
  expect(await read('cycles/k2/_plan.mdx')).toContain('\n- Measure `heat` loss (KIT-12)\n  - East oven\n- Shared');
});

test('mistakes in the map are explained, as those in other files are', async () => {
  const { run, write } = await kitchen();
  await write('../tracker.yaml', 'columns:\n  title: Name\nstatuses: {}\n');
  expect((await run()).err).toContain('names the column "Name"; row 1 has Issue key, Summary');
  await write('../tracker.yaml', 'columns: { title: Summary }\nstatuses:\n  Done: finished\n');
  const { code, err } = await run();
  expect(code).toBe(1);
  expect(err).toMatch(/tracker\.yaml:3:\d+ error/);
});

test.each([
  ['a quote that never closes', 'Title,b\n1,2\n3,"4\n5,6\n', 'Row 3 of work.csv'],
  ['a quote in the middle', 'Title,b\n1,2"x\n', 'Row 2 of work.csv'],
  ['NUL', 'Title\na\nb\0\n', 'work.csv is not UTF-8 text'],
  ['another encoding', Buffer.from('Title\nK\u00fcche\n', 'latin1'), 'work.csv is not UTF-8 text'],
  ['UTF-16', Buffer.from('\ufeffTitle\na\n', 'utf16le'), 'work.csv is not UTF-8 text'],
  ['a million rows', `Title\n${'a\n'.repeat(1_000_000)}`, 'work.csv has more than 5000 rows'],
  ['twenty megabytes', 'x'.repeat(21_000_000), 'work.csv is too large'],
  ['no title', 'a;b\n1;2\n', 'Row 1 of work.csv'],
  ['nothing', '', 'Row 1 of work.csv'],
])('an export with %s is refused in one sentence', async (_what, work, message) => {
  const { run } = await kitchen(work);
  const { code, err } = await run();
  expect(code).not.toBe(0);
  expect(err).toContain(message);
  expect(err.trim()).not.toContain('\n');
});

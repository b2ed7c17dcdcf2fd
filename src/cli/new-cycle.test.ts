import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addCycle } from '../import/add-cycle.ts';
import { planned, runInTerminal, sandbox } from './sandbox.fixture.ts';

const statusOfK1 = `---
title: Kitchen K1 status
authors: [Ada, "Grace: H"]
# date: YYYY-MM-DD
# meeting: …
---

## Ovens — small

- [?] Measure \`heat\` loss (see TN-204)
  - [?] East oven
- [?] Choose a thermostat <Item id="thermostat" />

## Staff

- [?] Training
`;

test('the first run writes the status report of the planned cycle, with [?] on every line', async () => {
  const { run, read } = await sandbox();
  const { code, out } = await run('new-cycle', 'K2');
  expect(code).toBe(0);
  expect(await read('cycles/k1/status.mdx')).toBe(statusOfK1);
  expect(await read('site.yaml')).toBe(planned['site.yaml']);
  expect(out).toContain('content/cycles/k1/status.mdx has the 3 items and 1 sub-line of the K1 plan');
  expect(out).toContain('npx almanac new-cycle K2');
});

test('what to do next names the statuses in the words of the site', async () => {
  const { run, write } = await sandbox();
  const blocked =
    "statuses: { blocked: { word: USDF fehlt, marker: '!', open: true, shape: bar, meaning: Es wartet. } }";
  await write('site.yaml', `${planned['site.yaml']}language: de\n${blocked}\n`);
  const { out } = await run('new-cycle', 'K2');
  expect(out).toContain('[/] in Arbeit, [ ] nicht begonnen, [-] verworfen, [!] USDF fehlt.');
  expect(out).toContain('shown as “Ohne Angabe”');
});

test('a draft has a title of its own, whatever signs a team has in its word for a report', async () => {
  const { run, write, read } = await sandbox();
  await write('strings.yaml', "kind.plan: 'Plan (next) – *'\nkind.status: 'Status [now]'\n");
  await write('cycles/k1/plan.mdx', planned['cycles/k1/plan.mdx']!.replace('K1 plan', 'K1 Plan (next) – *'));
  await run('new-cycle', 'K2');
  expect(await read('cycles/k1/status.mdx')).toContain('title: "Kitchen K1 Status [now]"\n');
});

test('check and the second run report every line that still has [?]', async () => {
  const { run, list } = await sandbox();
  await run('new-cycle', 'K2');
  const before = await list();
  const checked = await run('check');
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/unknown-marker \(4 places\)[^]*1 error in the content\.$/);
  const { code, err } = await run('new-cycle', 'K2');
  expect(code).toBe(1);
  expect(err).toBe(`Nothing was written. These lines still wait for a marker, or for [?] to be deleted:
  content/cycles/k1/status.mdx:10
  content/cycles/k1/status.mdx:11
  content/cycles/k1/status.mdx:12
  content/cycles/k1/status.mdx:16
npx almanac mark asks for them one by one.`);
  expect(await list()).toEqual(before);
});

test('the second run writes the next plan from open lines, and adds its cycle to site.yaml', async () => {
  const { run, read, write } = await sandbox();
  await run('new-cycle', 'K2');
  await write(
    'cycles/k1/status.mdx',
    statusOfK1
      .replace('[?] Measure', '[x] Measure')
      .replace('[?] East', '[/] East')
      .replace('[?] Choose', '[ ] Choose')
      .replace('[?] Training', 'Training'),
  );
  const { code } = await run('new-cycle', 'K2');
  expect(code).toBe(0);
  expect(await read('cycles/k2/plan.mdx')).toBe(`---
title: Kitchen K2 plan
authors: [Ada, "Grace: H"]
# date: YYYY-MM-DD
# meeting: …
---

## Ovens — small

- East oven <Item continues="ovens/measure-heat-loss/east-oven" />
- Choose a thermostat <Item id="thermostat" />

## Staff

- Training
`);
  expect(await read('site.yaml')).toBe(
    'title: Kitchen\nteam: The kitchen\n# Oldest first.\ncycles: [K1, K2] # the order\n',
  );
  expect(await run('check', '--strict')).toMatchObject({ code: 0 });
});

test('a plan is drafted without the remarks that say how its work stood', async () => {
  const { run, write, read } = await sandbox();
  const lines = '- [/] Measure heat (in progress)\n- [ ] Choose a thermostat (see TN-204)\n';
  await write('cycles/k1/status.mdx', `---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n${lines}`);
  await run('new-cycle', 'K2');
  expect(await read('cycles/k2/plan.mdx')).toContain('\n- Measure heat\n- Choose a thermostat (see TN-204)\n');
});

test('a status is drafted with the work that only a note of its plan names', async () => {
  const { run, write, read } = await sandbox();
  await write('site.yaml', 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\n');
  await write(
    'cycles/k1/status.mdx',
    '---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n- [/] Heat\n- [ ] Paint\n',
  );
  const note = '<Note>“Heat” was split in two.</Note>';
  await write(
    'cycles/k2/plan.mdx',
    `---\ntitle: Plan\n---\n\n## Ovens — small\n\n- Heat of ovens\n- Paint\n\n${note}\n`,
  );
  await run('new-cycle');
  const draft = await read('cycles/k2/status.mdx');
  expect(draft).toContain('\n- [?] Heat of ovens\n- [?] Paint\n');
  expect(draft.match(/^- \[\?\] Heat$/gm)).toHaveLength(1);
});

test('new-cycle says if the status leaves out open lines', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/status.mdx', '---\ntitle: Status\n---\n\n## Staff\n\n- [/] Training\n');
  const { out } = await run('new-cycle', 'K2');
  expect(out).toContain('does not mention all open work of the previous report');
});

test('new-cycle --dry-run shows the files and writes nothing', async () => {
  const { run, list } = await sandbox();
  const before = await list();
  const { code, out } = await run('new-cycle', 'K2', '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain(statusOfK1);
  expect(await list()).toEqual(before);
});

test.each([
  ['F 24', /^"F 24" cannot be a label/],
  ['-', /cannot be a label/],
])('new-cycle refuses the label %s', async (label, message) => {
  const { run, list } = await sandbox();
  const before = await list();
  const { code, err } = await run('new-cycle', label);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(await list()).toEqual(before);
});

test.each([[], ['K1'], ['k1']])(
  'the status of a planned cycle needs no other label: new-cycle %s',
  async (...label) => {
    const { run, read } = await sandbox();
    const { code, out } = await run('new-cycle', ...label);
    expect(code).toBe(0);
    expect(await read('cycles/k1/status.mdx')).toBe(statusOfK1);
    expect(await read('site.yaml')).toBe(planned['site.yaml']);
    expect(out).toContain('npx almanac new-cycle LABEL   writes the plan of the cycle that comes next');
  },
);

test.each([
  ['cycles: [K1, K1b]', 'The K1b plan comes next: npx almanac new-cycle K1b'],
  ['cycles: [K1]', 'Name the cycle that comes next: npx almanac new-cycle LABEL'],
])('new-cycle refuses another plan of a planned cycle, with "%s"', async (cycles, next) => {
  const { run } = await sandbox({ ...planned, 'site.yaml': planned['site.yaml']!.replace('cycles: [K1]', cycles) });
  expect((await run('new-cycle', 'K1', '--kind', 'plan')).err).toBe(`K1 is planned already. ${next} --kind plan`);
});

test('if site.yaml lists later cycles, new-cycle takes only the next of them', async () => {
  const { run, read, write } = await sandbox();
  await write('site.yaml', planned['site.yaml']!.replace('[K1]', '[K1, K2, K3]'));
  await run('new-cycle', 'K2');
  await write('cycles/k1/status.mdx', statusOfK1.replaceAll('[?] ', ''));
  const later = await run('new-cycle', 'K3');
  expect([later.code, later.err]).toEqual([2, 'K2 comes next in the order, not K3: npx almanac new-cycle K2']);
  expect((await run('new-cycle', 'K2')).code).toBe(0);
  expect(await read('cycles/k2/plan.mdx')).toContain('title: Kitchen K2 plan');
  expect((await run('check')).code).toBe(0);
});

test('without a label, new-cycle takes the next of them', async () => {
  const { run, list } = await sandbox({ ...planned, 'site.yaml': planned['site.yaml']!.replace('[K1]', '[K1, K2]') });
  const before = await list();
  expect((await run('new-cycle')).out).toContain('npx almanac new-cycle K2');
  expect(await list()).toEqual([...before, 'cycles/k1/status.mdx'].sort());
});

test('if site.yaml lists no next cycle, new-cycle asks which it is', async () => {
  const { folder, run, write, read, list } = await sandbox();
  await write('cycles/k1/status.mdx', statusOfK1.replaceAll('[?]', '[/]'));
  const before = await list();
  expect(await run('new-cycle')).toMatchObject({
    code: 2,
    err: 'site.yaml lists no cycle after K1. Name the next one: npx almanac new-cycle LABEL',
  });
  const asked: string[] = [];
  const answering = (answer: string) => (question: string) => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  const runWith = (answer: string) => runInTerminal(['new-cycle'], { cwd: join(folder, '..'), ask: answering(answer) });
  expect(await runWith('K1')).toMatchObject({ code: 2 });
  expect(await runWith('')).toMatchObject({ code: 2 });
  expect(await list()).toEqual(before);
  expect(await runWith(' K2 ')).toMatchObject({ code: 0 });
  expect(asked[0]).toBe('Which cycle comes after K1? Its label: ');
  expect(await read('cycles/k2/plan.mdx')).toContain('title: Kitchen K2 plan');
  expect(await read('site.yaml')).toContain('cycles: [K1, K2]');
});

test('a new cycle has no dates, and the author is reminded of them', async () => {
  const { run, read, write } = await sandbox();
  const dated = '  - { label: K1, starts: 2031-01-01, ends: 2031-06-30 }\n';
  await write('site.yaml', `title: Kitchen\nteam: The kitchen\ncycles:\n${dated}`);
  await write('cycles/k1/status.mdx', statusOfK1.replaceAll('[?]', '[ ]'));
  const { out } = await run('new-cycle', 'K2');
  expect(await read('site.yaml')).toBe(`title: Kitchen\nteam: The kitchen\ncycles:\n${dated}  - K2\n`);
  expect(out).toContain('site.yaml, without dates: give it its own, as the other cycles have theirs.');
});

test('a cycle that site.yaml lists already is not added again', async () => {
  const { run, read, write } = await sandbox();
  const site = planned['site.yaml']!.replace('[K1]', '[K1, K2]');
  await write('site.yaml', site);
  expect((await run('new-cycle', 'K2')).code).toBe(0);
  expect(await read('cycles/k1/status.mdx')).toBe(statusOfK1);
  await write('cycles/k1/status.mdx', statusOfK1.replaceAll('[?]', '[/]'));
  expect((await run('new-cycle', 'K2')).code).toBe(0);
  expect(await read('site.yaml')).toBe(site);
  expect((await run('check')).code).toBe(0);
});

test('a draft counts as the status report', async () => {
  const { run, read, write } = await sandbox();
  await write('cycles/k1/_status.mdx', statusOfK1.replaceAll('[?]', '[/]'));
  await run('new-cycle', 'K2');
  expect(await read('cycles/k2/plan.mdx')).toContain('title: Kitchen K2 plan');
});

test('new-cycle writes nothing from content with mistakes', async () => {
  const { run, write } = await sandbox();
  await write('cycles/k1/plan.mdx', planned['cycles/k1/plan.mdx']!.replace('## Staff', '## Stuff'));
  const { code, out, err } = await run('new-cycle', 'K2');
  expect(code).toBe(1);
  expect(out).toContain('unknown-area');
  expect(err).toContain('Nothing was written');
});

test('new-cycle shows other mistakes in full, but only the places of lines with [?]', async () => {
  const { run, write } = await sandbox();
  await write(
    'cycles/k1/status.mdx',
    statusOfK1.replace('[?] Training', '[y] Training').replace('[?] Choose', '[x] Choose'),
  );
  const { code, out, err } = await run('new-cycle', 'K2');
  expect(code).toBe(1);
  expect(out).toContain('1 error in the content.');
  expect(err).toContain(`And these lines still wait for a marker, or for [?] to be deleted:
  content/cycles/k1/status.mdx:10
  content/cycles/k1/status.mdx:11`);
});

test.each([
  ['a list on one line', 'cycles: [K1]\n', 'cycles: [K1, K2]\n'],
  [
    'a list with a trailing comma and a comment',
    'cycles: [ K1, ] # all\nurl: x\n',
    'cycles: [ K1, K2, ] # all\nurl: x\n',
  ],
  ['a list over several lines', 'cycles: [\n  K1, # one\n]\n', 'cycles: [\n  K1, K2, # one\n]\n'],
  ['a list below its key', 'cycles:\n- K1 # one\n\nurl: x\n', 'cycles:\n- K1 # one\n- K2\n\nurl: x\n'],
  [
    'a list of cycles with fields',
    'a: "b"\ncycles:\n  - label: K1\n    starts: 2031-01-01\n\n# end\n',
    'a: "b"\ncycles:\n  - label: K1\n    starts: 2031-01-01\n  - K2\n\n# end\n',
  ],
  ['a list at the end of the file', 'cycles:\n  - { label: K1 }', 'cycles:\n  - { label: K1 }\n  - K2'],
  ['a list with Windows line endings', 'cycles:\r\n  - K1\r\nurl: x\r\n', 'cycles:\r\n  - K1\r\n  - K2\r\nurl: x\r\n'],
])('addCycle adds to %s', (_list, before, after) => {
  expect(addCycle(before, 'K2')).toBe(after);
});

test('addCycle quotes a label that YAML would read as a number', () => {
  expect(addCycle('cycles: [K1]\n', '2032')).toBe('cycles: [K1, "2032"]\n');
});

test.each(['cycles: K1\n', 'title: x\n', 'cycles: []\n'])('addCycle returns undefined for %j', (yaml) => {
  expect(addCycle(yaml, 'K2')).toBeUndefined();
});

test('a draft names the work that stays the same, in comments that check accepts', async () => {
  const { run, read, write } = await sandbox();
  await write('site.yaml', planned['site.yaml']!.replace(/cycles: .*/, 'cycles: [J1, J2, J3, J4, K1]'));
  const report = (cycle: string, lines: string) => `---\ntitle: ${cycle}\n---\n\n## Staff\n\n${lines}\n`;
  for (const [index, cycle] of ['j1', 'j2', 'j3', 'j4'].entries())
    await write(`cycles/${cycle}/status.mdx`, report(cycle, `- [/] Train: hand #1\n- [${index < 3 ? ' ' : '/'}] Hire`));
  await write('cycles/k1/plan.mdx', report('K1', '- Train: hand #1\n- Hire'));
  expect((await run('new-cycle', 'K2')).code).toBe(0);
  const draft = await read('cycles/k1/status.mdx');
  expect(draft.match(/# .*cycles.*/g)).toEqual([
    '# Train: hand #1: unchanged for 4 cycles, since J1; close, drop or say why',
  ]);
  await write('cycles/k1/status.mdx', draft.replaceAll('[?]', '[/]'));
  expect((await run('check')).code).toBe(0);
  expect((await run('new-cycle', 'K2')).code).toBe(0);
  expect(await read('cycles/k2/plan.mdx')).toContain('# Train: hand #1: unchanged for 4 cycles');
});

const onlyStatus = `---
title: Küche K1 Status
---

## Ovens — small

- [/] Measure heat loss
  - [x] East oven
- [x] Choose a thermostat
  - [ ] Order it
- Paint the door
- [-] Clean <Item replacedBy="staff/training" />

## Staff

- [ ] Training
`;

test('a team that writes only status reports gets the next status, with the markers of the last', async () => {
  const { 'cycles/k1/plan.mdx': _, ...rest } = planned;
  const { run, read } = await sandbox({ ...rest, 'cycles/k1/status.mdx': onlyStatus });
  const { code, out } = await run('new-cycle', 'K2');
  expect(code).toBe(0);
  expect((await read('cycles/k2/status.mdx')).split('---\n')[2]).toBe(`
## Ovens — small

- [/] Measure heat loss
- [ ] Order it <Item continues="ovens/choose-a-thermostat/order-it" />
- [?] Paint the door

## Staff

- [ ] Training
`);
  expect(await read('cycles/k2/status.mdx')).toContain('title: Küche K2 Status\n');
  expect(await read('site.yaml')).toContain('cycles: [K1, K2]');
  expect(out).toContain('each with its marker of K1');
  expect(out).toContain('--kind plan');
  expect((await run('new-cycle', 'K3')).err).toContain('content/cycles/k2/status.mdx:');
});

test('--kind decides what comes after a status', async () => {
  const { run, read, list } = await sandbox({ ...planned, 'cycles/k1/status.mdx': onlyStatus });
  await run('new-cycle', 'K2', '--kind', 'status');
  expect(await read('cycles/k2/status.mdx')).toContain('- [/] Measure heat loss');
  const { 'cycles/k1/plan.mdx': _, ...rest } = planned;
  const other = await sandbox({ ...rest, 'cycles/k1/status.mdx': onlyStatus });
  await other.run('new-cycle', 'K2', '--kind', 'plan');
  expect(await other.read('cycles/k2/plan.mdx')).toContain('title: Küche K2 Plan\n');
  expect(await other.read('cycles/k2/plan.mdx')).toContain('\n- Measure heat loss\n');
  expect(await list()).not.toContain('cycles/k2/plan.mdx');
});

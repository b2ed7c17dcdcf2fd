import { expect, test } from 'vitest';
import { sandbox } from './sandbox.fixture.ts';

const plan = (area: string, line: string) => `---\nauthors: [Ada]\n---\n\n## ${area}\n\n- ${line}\n`;

/** Two teams with a plan each. */
const teams: Readonly<Record<string, string>> = {
  'site.yaml': 'title: Kitchen\nteam: The kitchen\ncycles: [K1, K2]\nteams: [Bakery, Table Service]\n',
  'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\nteam: Table Service\n---\n',
  'cycles/k1/plan/bakery.mdx': plan('Ovens', 'Measure heat loss'),
  'cycles/k1/plan/table-service.mdx': plan('Staff', 'Train the staff'),
};

test('new-cycle writes the part of each team', async () => {
  const { run, read, list } = await sandbox(teams);
  const { code, out } = await run('new-cycle');
  expect(code).toBe(0);
  expect(await list()).toEqual(
    expect.arrayContaining(['cycles/k1/status/bakery.mdx', 'cycles/k1/status/table-service.mdx']),
  );
  expect(await read('cycles/k1/status/bakery.mdx')).toBe(`---
authors: [Ada]
# date: YYYY-MM-DD
# meeting: …
---

## Ovens

- [?] Measure heat loss
`);
  expect(out).toContain('content/cycles/k1/status/table-service.mdx has the 1 item of the K1 plan');
  expect(out).toContain('In each file of content/cycles/k1/status/, replace each [?]');
});

test('new-cycle writes the part of one team, and then those of the teams that lack theirs', async () => {
  const { run, read, write, list } = await sandbox(teams);
  const before = await list();
  await run('new-cycle', '--team', 'table service');
  expect(await list()).toEqual([...before, 'cycles/k1/status/table-service.mdx'].sort());
  const filled = (await read('cycles/k1/status/table-service.mdx')).replace('[?]', '[/]');
  await write('cycles/k1/status/table-service.mdx', filled);
  await run('new-cycle');
  expect(await list()).toEqual([...before, 'cycles/k1/status/bakery.mdx', 'cycles/k1/status/table-service.mdx'].sort());
});

test('new-cycle plans the cycle that it is told, although a team owes its last status', async () => {
  const { run, list } = await sandbox({
    ...teams,
    'cycles/k1/status/bakery.mdx': plan('Ovens', '[/] Measure heat loss'),
  });
  const before = await list();
  expect(await run('new-cycle', 'K2')).toMatchObject({ code: 0 });
  expect(await list()).toEqual([...before, 'cycles/k2/plan/bakery.mdx'].sort());
});

test.each([[], ['K2']])('new-cycle %s plans for the teams that have not planned yet', async (...label) => {
  const status = (area: string, line: string) => plan(area, `[/] ${line}`);
  const { run, read, list } = await sandbox({
    ...teams,
    'cycles/k1/status/bakery.mdx': status('Ovens', 'Measure heat loss'),
    'cycles/k1/status/table-service.mdx': status('Staff', 'Train the staff'),
  });
  const before = await list();
  await run('new-cycle', 'K2', '--team', 'Bakery');
  expect(await run('new-cycle', ...label)).toMatchObject({ code: 0 });
  const after = [...before, 'cycles/k2/plan/bakery.mdx', 'cycles/k2/plan/table-service.mdx'].sort();
  expect(await list()).toEqual(after);
  expect(await read('cycles/k2/plan/table-service.mdx')).toContain('- Train the staff');
  // All have planned: the status of that cycle comes next.
  expect((await run('new-cycle', ...label)).code).toBe(0);
  expect(await list()).toEqual([...after, 'cycles/k2/status/bakery.mdx', 'cycles/k2/status/table-service.mdx'].sort());
});

test('new-cycle says what it would make instead of an old plan that a team lacks', async () => {
  const { 'cycles/k1/plan/table-service.mdx': _, ...others } = teams;
  const { run } = await sandbox({
    ...others,
    'cycles/k1/status/bakery.mdx': plan('Ovens', '[/] Measure heat loss'),
    'cycles/k1/status/table-service.mdx': plan('Staff', '[/] Train the staff'),
  });
  expect((await run('new-cycle', 'K1', '--team', 'Table Service', '--kind', 'plan')).err).toContain(
    'K1 has its status already. The K2 plan comes next: npx almanac new-cycle K2 --kind plan',
  );
});

test('a cycle that all teams have reported on needs another label', async () => {
  const { run } = await sandbox({
    ...teams,
    'site.yaml': teams['site.yaml']!.replace('[K1, K2]', '[K1]'),
    'cycles/k1/status/bakery.mdx': plan('Ovens', '[/] Measure heat loss'),
    'cycles/k1/status/table-service.mdx': plan('Staff', '[/] Train the staff'),
  });
  expect((await run('new-cycle', 'K1')).err).toContain('K1 has its reports already. Name the cycle that comes next');
});

test('a team is named as site.yaml has it', async () => {
  const { run } = await sandbox(teams);
  expect((await run('new-cycle', '--team', 'Bakry')).err).toContain('no team Bakry: did you mean Bakery?');
  const { run: alone } = await sandbox();
  expect((await alone('new-cycle', '--team', 'Bakery')).err).toContain('lists no teams: leave out --team.');
});

test('import writes the deck of a team into its part', async () => {
  const { run, read, write } = await sandbox(teams);
  await write('sources/k2.md', '# Plans for K2\n\n## Ovens\n\n- Choose a thermostat\n');
  expect((await run('import', 'sources/k2.md')).err).toContain('--team "Bakery"');
  expect((await run('import', 'sources/k2.md', '--team', 'Bakery')).code).toBe(0);
  expect(await read('cycles/k2/plan/bakery.mdx')).toContain('- Choose a thermostat');
});

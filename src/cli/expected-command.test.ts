import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sandbox } from './sandbox.fixture.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2031-07-03T12:00:00'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const part = (area: string, date: string) => `---\ndate: ${date}\n---\n\n## ${area}\n\n- Work of ${area}\n`;

const teams: Readonly<Record<string, string>> = {
  'site.yaml': `title: Kitchen
team: The kitchen
teams:
  - { name: Bakery, contact: bakers@kitchen.example }
  - { name: Table Service, contact: '#service' }
cycles:
  - { label: K1, expected: { plan: 2031-01-10, status: 2031-07-01, teams: { Table Service: { status: 2031-08-14 } } } }
  - { label: K2, expected: { plan: 2031-07-10, status: 2032-01-15 } }
`,
  'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
  'areas/staff.mdx': '---\ntitle: Staff\nteam: Table Service\n---\n',
  'cycles/k1/plan/bakery.mdx': part('Ovens', '2031-01-10'),
  'cycles/k1/plan/table-service.mdx': part('Staff', '2031-01-10'),
};

test('what is late and what is expected is printed by team, with its contact', async () => {
  const { run } = await sandbox(teams);
  expect(await run('expected')).toMatchObject({
    code: 0,
    out: `Late on 2031-07-03:

- Bakery (bakers@kitchen.example): K1 status by 2031-07-01

Expected:

- Bakery (bakers@kitchen.example): K2 plan by 2031-07-10; K2 status by 2032-01-15
- Table Service (#service): K1 status by 2031-08-14, extended from 2031-07-01; K2 plan by 2031-07-10; K2 status by 2032-01-15`,
  });
  const soon = await run('expected', '--within', '7');
  expect(soon.out).toContain(
    'Expected within 7 days:\n\n- Bakery (bakers@kitchen.example): K2 plan by 2031-07-10\n- Table Service',
  );
  expect((await run('expected', '--within', '6')).out).toMatch(/K1 status by 2031-07-01$/);
});

test('as JSON, it names the days, and a day that is today is not late', async () => {
  const { run, write } = await sandbox(teams);
  await write('cycles/k1/status/bakery.mdx', part('Ovens', '2031-07-02').replace('- Work', '- [x] Work'));
  vi.setSystemTime(new Date('2031-07-10T23:00:00'));
  const { out } = await run('expected', '--within', '0', '--format', 'json');
  const plan = { cycle: 'K2', kind: 'plan', day: '2031-07-10', days: 0 };
  expect(JSON.parse(out)).toEqual({
    today: '2031-07-10',
    within: 0,
    late: [],
    expected: [
      { ...plan, team: 'Bakery', contact: 'bakers@kitchen.example' },
      { ...plan, team: 'Table Service', contact: '#service' },
    ],
  });
});

test('with nothing to say, nothing is printed to standard output', async () => {
  const { run } = await sandbox(teams);
  vi.setSystemTime(new Date('2031-06-01T12:00:00'));
  expect(await run('expected', '--within', '7')).toMatchObject({
    code: 0,
    out: '',
    err: 'Nothing is late, and nothing is expected within 7 days.',
  });
  const { run: alone } = await sandbox();
  expect((await alone('expected')).err).toBe('site.yaml says of no cycle by which day its reports are `expected`.');
});

test('nobody waits for a report any more once the next of its kind is there', async () => {
  const { run, write } = await sandbox(teams);
  await write('cycles/k2/status/bakery.mdx', part('Ovens', '2032-01-10').replace('- Work', '- [x] Work'));
  vi.setSystemTime(new Date('2032-02-01T12:00:00'));
  const { out } = await run('expected');
  expect(out).toContain('- Bakery (bakers@kitchen.example): K2 plan by 2031-07-10\n- Table Service');
  expect(out).toContain('- Table Service (#service): K1 status by 2031-08-14');
});

test('a number of days is whole, and a calendar with mistakes has no answer', async () => {
  const { run, write } = await sandbox(teams);
  expect(await run('expected', '--within', 'soon')).toMatchObject({ code: 2 });
  await write('site.yaml', teams['site.yaml']!.replace('2031-07-01', 'in July'));
  expect(await run('expected')).toMatchObject({ code: 1, err: expect.stringContaining('npx almanac check') as string });
});

test('mistakes in what reports say hide no day, but others might', async () => {
  const { run, write } = await sandbox(teams);
  await write('cycles/k1/status/bakery.mdx', part('Ovens', '2031-07-02').replace('- Work', '- [?] Work'));
  const { code, out, err } = await run('expected');
  expect({ code, err }).toEqual({ code: 0, err: 'Reports have mistakes, which "npx almanac check" lists.' });
  expect(out).toContain('- Table Service (#service): K1 status by 2031-08-14');
  expect(out).not.toContain('Late');
  await write('cycles/k1/status/bakers.mdx', part('Ovens', '2031-07-02'));
  expect((await run('expected')).code).not.toBe(0);
});

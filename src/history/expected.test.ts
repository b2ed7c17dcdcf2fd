import { expect, test } from 'vitest';
import { inputOf } from '../report/kitchen.fixture.ts';
import { expectedReports } from './expected.ts';
import { readInput } from './inline.fixture.ts';

const part = (date: string | undefined, area: string) =>
  `---\n${date === undefined ? '' : `date: ${date}\n`}---\n\n## ${area}\n\n- Work of ${area}\n`;

/** Two teams, and days for all or some of them. */
function expectedIn(cycles: string, parts: Record<string, string>, areas: Record<string, string> = {}) {
  const files = {
    'site.yaml': `title: K\nteam: T\nteams: [Bakery, Table Service]\ncycles: [${cycles}]\n`,
    'areas/ovens.mdx': '---\ntitle: Ovens\nteam: Bakery\n---\n',
    'areas/staff.mdx': '---\ntitle: Staff\nteam: Table Service\n---\n',
    ...areas,
    ...Object.fromEntries(Object.entries(parts).map(([key, text]) => [`cycles/${key}.mdx`, text])),
  };
  const { content, history } = readInput({ input: inputOf(files), diagnostics: [] });
  return expectedReports(content, history).map(({ cycle, kind, team, day, extendedFrom, part: own, isLate }) =>
    [
      `${cycle.id} ${kind} ${team?.id}: ${day}`,
      extendedFrom && `from ${extendedFrom}`,
      own && (own.date ?? 'presented'),
      isLate && 'late',
    ]
      .filter(Boolean)
      .join(', '),
  );
}

test('a part is presented, late or missing, and an extension is a later day of one team', () => {
  const k1 =
    '{ label: K1, expected: { plan: 2031-01-10, status: 2031-06-30, teams: { Table Service: { status: 2031-08-14 } } } }';
  expect(
    expectedIn(k1, {
      'k1/plan/bakery': part('2031-01-10', 'Ovens'),
      'k1/plan/table-service': part('2031-01-11', 'Staff'),
      'k1/status/bakery': part(undefined, 'Ovens'),
    }),
  ).toEqual([
    'k1 plan bakery: 2031-01-10, 2031-01-10',
    'k1 plan table-service: 2031-01-10, 2031-01-11, late',
    'k1 status bakery: 2031-06-30, presented',
    'k1 status table-service: 2031-08-14, from 2031-06-30',
  ]);
});

test('each team may have a day of its own, which is no extension', () => {
  const k1 =
    '{ label: K1, expected: { teams: { Bakery: { plan: 2031-01-10 }, Table Service: { plan: 2031-02-10 } } } }';
  expect(expectedIn(k1, {})).toEqual(['k1 plan bakery: 2031-01-10', 'k1 plan table-service: 2031-02-10']);
  const earlier = '{ label: K1, expected: { plan: 2031-02-10, teams: { Bakery: { plan: 2031-01-10 } } } }';
  expect(expectedIn(earlier, {})).toEqual(['k1 plan bakery: 2031-01-10', 'k1 plan table-service: 2031-02-10']);
});

const threeCycles = [1, 2, 3].map((n) => `{ label: K${n}, expected: { plan: 203${n}-01-10 } }`).join(', ');

test('from a team that joins, nothing is expected before its first part', () => {
  const first = { 'k1/plan/bakery': part('2031-01-10', 'Ovens') };
  const second = { 'k2/plan/table-service': part('2032-01-10', 'Staff') };
  expect(expectedIn(threeCycles, { ...first, ...second })).toEqual([
    'k1 plan bakery: 2031-01-10, 2031-01-10',
    'k2 plan bakery: 2032-01-10',
    'k2 plan table-service: 2032-01-10, 2032-01-10',
    'k3 plan bakery: 2033-01-10',
    'k3 plan table-service: 2033-01-10',
  ]);
});

test('a team without any part is expected to write what the others write now', () => {
  const both = { 'k1/plan/bakery': part('2031-01-10', 'Ovens'), 'k2/plan/bakery': part('2032-01-10', 'Ovens') };
  expect(expectedIn(threeCycles, both).filter((one) => one.includes('service'))).toEqual([
    'k2 plan table-service: 2032-01-10',
    'k3 plan table-service: 2033-01-10',
  ]);
});

test('from a team that has left, nothing is expected, unless a day is its own', () => {
  const parts = { 'k1/plan/bakery': part('2031-01-10', 'Ovens'), 'k1/plan/table-service': part('2031-01-10', 'Staff') };
  const retired = { 'areas/staff.mdx': '---\ntitle: Staff\nteam: Table Service\nretired: K2\n---\n' };
  const ofService = (cycles: string) =>
    expectedIn(cycles, parts, retired).filter((one) => one.includes('service') && !one.startsWith('k1'));
  expect(ofService(threeCycles)).toEqual([]);
  expect(ofService(`${threeCycles.slice(0, -4)}, teams: { Table Service: { plan: 2033-02-10 } } } }`)).toEqual([
    'k3 plan table-service: 2033-02-10, from 2033-01-10',
  ]);
});

test('a report of all teams in one file is that of each, and a site of one team has one', () => {
  const k1 = '{ label: K1, expected: { status: 2031-06-30 } }';
  expect(expectedIn(k1, { 'k1/status': `---\ntitle: K1\n---\n\n## Ovens\n\n- [x] Seals\n` })).toEqual([
    'k1 status bakery: 2031-06-30, presented',
    'k1 status table-service: 2031-06-30, presented',
  ]);
  const files = {
    'site.yaml': `title: K\nteam: T\ncycles: [${k1}]\n`,
    'areas/ovens.mdx': '---\ntitle: Ovens\n---\n',
    'cycles/k1/status.mdx': '---\ntitle: K1\ndate: 2031-07-01\n---\n\n## Ovens\n\n- [x] Seals\n',
  };
  const { content, history } = readInput({ input: inputOf(files), diagnostics: [] });
  expect(expectedReports(content, history)).toMatchObject([{ team: undefined, day: '2031-06-30', isLate: true }]);
});

test('twenty teams and six cycles, 240 parts, are compared', () => {
  const names = Array.from({ length: 20 }, (_, index) => `Team ${index}`);
  const days = names.map((name) => `${name}: { status: 2031-08-14 }`).join(', ');
  const cycles = Array.from(
    { length: 6 },
    (_, n) => `{ label: K${n}, expected: { plan: 2031-01-10, teams: { ${days} } } }`,
  );
  const areas = names.map((name, n) => [`areas/a${n}.mdx`, `---\ntitle: Area ${n}\nteam: ${name}\n---\n`]);
  const parts = [0, 1, 2, 3, 4, 5].flatMap((cycle) =>
    names.flatMap((_, n) =>
      ['plan', 'status'].map((kind) => [
        `cycles/k${cycle}/${kind}/team-${n}.mdx`,
        part(n === cycle ? '2032-01-01' : '2031-01-10', `Area ${n}`),
      ]),
    ),
  );
  const site = `title: K\nteam: T\nteams: [${names.join(', ')}]\ncycles: [${cycles.join(', ')}]\n`;
  const files = { 'site.yaml': site, ...Object.fromEntries([...areas, ...parts]) } as Record<string, string>;
  const { content, history } = readInput({ input: inputOf(files), diagnostics: [] });
  const expected = expectedReports(content, history);
  expect(expected).toHaveLength(240);
  expect(expected.filter(({ isLate }) => isLate)).toHaveLength(12);
});

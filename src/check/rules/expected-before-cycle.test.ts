import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';
import { twoTeams } from '../teams.fixture.ts';

function foundFor(expected: string, starts = 'starts: 2031-01-01, ') {
  const site = twoTeams['site.yaml']!.replace('[K1, K2]', `[{ label: K1, ${starts}expected: ${expected} }, K2]`);
  return checkKitchen({ ...twoTeams, 'site.yaml': site }).diagnostics.map(
    ({ code, position: { line, column }, found }) => `${line}:${column} ${code}: ${found}`,
  );
}

test('a status is expected in its cycle or later', () => {
  expect(foundFor('{ status: 2031-01-01 }')).toEqual([]);
  expect(foundFor('{ status: 2030-12-31 }')).toEqual([
    '3:55 expected-before-cycle: `status: 2030-12-31`, although K1 begins on 2031-01-01',
  ]);
});

test('a plan may be expected some months before, of a team as of all', () => {
  expect(foundFor('{ plan: 2030-10-01 }')).toEqual([]);
  expect(
    foundFor('{ plan: 2030-01-10, teams: { Bakery: { plan: 2030-01-17 }, Service: { plan: 2031-01-17 } } }'),
  ).toEqual([expect.stringContaining('`plan: 2030-01-10`'), expect.stringContaining('`plan: 2030-01-17`')]);
});

test('nobody knows whether a day is before a cycle without a first day', () => {
  expect(foundFor('{ status: 2020-01-01 }', '')).toEqual([]);
});

test('a status is not expected before its plan', () => {
  const found = '`status: 2031-02-01`';
  expect(foundFor('{ plan: 2031-02-02, status: 2031-02-02 }')).toEqual([]);
  expect(foundFor('{ plan: 2031-02-02, status: 2031-02-01 }', '')).toEqual([`3:61 frontmatter-field: ${found}`]);
  expect(foundFor('{ teams: { Bakery: { plan: 2031-02-02, status: 2031-02-01 } } }', '')).toEqual([
    `3:80 frontmatter-field: ${found}`,
  ]);
});

import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';
import { twoTeams } from '../../teams.fixture.ts';

test('two teams cannot have names that make the same URL', () => {
  const site = twoTeams['site.yaml']!.replace('Service]', 'Service, { name: bakery! }]');
  const { diagnostics } = checkKitchen({ ...twoTeams, 'site.yaml': site });
  expect(diagnostics.map(({ code, found }) => `${code}: ${found}`)).toEqual([
    'duplicate-name: a second team named `bakery!`',
  ]);
});

import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';
import { twoTeams } from '../teams.fixture.ts';

const found = (files: Record<string, string | undefined>) =>
  checkKitchen({ ...twoTeams, ...files }).diagnostics.map(({ code, file, fix }) => `${file} ${code}: ${fix}`);

test('two teams with a part each have no mistake', () => {
  expect(found({})).toEqual([]);
});

test('a part has the name of a team', () => {
  const part = '---\n---\n\n## Ovens\n\n- [/] Measure heat loss\n';
  const files = { 'cycles/k1/status/bakery.mdx': undefined };
  expect(found({ ...files, 'cycles/k1/status/bakry.mdx': part })).toContain(
    'content/cycles/k1/status/bakry.mdx unknown-team: Rename it bakery.mdx.',
  );
  expect(found({ 'cycles/k1/status/bakry.mdx': part })[0], 'the name of another part').toBe(
    'content/cycles/k1/status/bakry.mdx unknown-team: Add it to `teams` in site.yaml, or rename the file.',
  );
  expect(found({ 'cycles/k1/status/garden.mdx': '---\n---\n\nNothing yet.\n' })).toEqual([
    'content/cycles/k1/status/garden.mdx unknown-team: Add it to `teams` in site.yaml, or rename the file.',
  ]);
});

test('an area names a team, by its name or its id', () => {
  const area = (team: string) => ({ 'areas/ovens.mdx': `---\ntitle: Ovens\nteam: ${team}\n---\n` });
  expect(found(area('bakery'))).toEqual([]);
  expect(found(area('Bakry'))).toContain('content/areas/ovens.mdx unknown-team: team: Bakery');
});

test('an expected day is that of a team, by its name or its id', () => {
  const site = (team: string) => ({
    'site.yaml': twoTeams['site.yaml']!.replace(
      'K2]',
      `{ label: K2, expected: { plan: 2031-01-10, teams: { ${team}: { plan: 2031-02-10 } } } }]`,
    ),
  });
  expect(found(site('bakery'))).toEqual([]);
  expect(found(site('Bakry'))).toEqual(['content/site.yaml unknown-team: Write Bakery.']);
  expect(found(site('Garden'))).toEqual(['content/site.yaml unknown-team: Correct it, or add it to `teams`.']);
});

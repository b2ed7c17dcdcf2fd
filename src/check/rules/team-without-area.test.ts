import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';
import { twoTeams } from '../teams.fixture.ts';

const found = (files: Record<string, string | undefined>) =>
  checkKitchen({ ...twoTeams, ...files }).diagnostics.map(({ code, file, found }) => `${file} ${code}: ${found}`);

test('where several teams report, each has an area, and each area has a team', () => {
  expect(found({ 'site.yaml': 'title: K\nteam: K\ncycles: [K1]\nteams: [Bakery, Service, Garden]\n' })).toEqual([
    'content/site.yaml team-without-area: the team `Garden`, which has no area',
  ]);
  const asked = { 'areas/risks.mdx': '---\ntitle: Risks\nquestion: What could stop the plan?\n---\n' };
  expect(
    found({ ...asked, 'site.yaml': 'title: K\nteam: K\ncycles: [K1]\nteams: [Bakery, Service, Garden]\n' }),
  ).toEqual([]);
  expect(found({ 'areas/cellar.mdx': '---\ntitle: Cellar\n---\n' })).toEqual([
    'content/areas/cellar.mdx team-without-area: an area without a team, although several teams report',
  ]);
});

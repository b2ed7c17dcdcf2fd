import { expect, test } from 'vitest';
import { check } from '../check.ts';
import { kitchenWith, options } from '../../report/kitchen.fixture.ts';
import { twoTeams } from '../teams.fixture.ts';

function gapsIn(files: Record<string, string | undefined>): string[] {
  const { gaps } = check({ input: kitchenWith({ ...twoTeams, ...files }), diagnostics: [] }, options);
  return gaps.map(({ code, file }) => `${file} ${code}`);
}

const bakery = '---\n---\n\n## Ovens\n\n- [/] Measure heat loss\n';
const service = '---\n---\n\n## Staff\n\n- [/] Train the staff\n';

test('a team without a part has not reported yet, and nothing of it is unaccounted', () => {
  const late = { 'cycles/k2/plan/bakery.mdx': bakery.replace('[/] ', '') };
  expect(gapsIn(late)).toEqual(['content/cycles/k2/plan/service.mdx missing-part']);
  expect(gapsIn({ ...late, 'cycles/k2/plan/service.mdx': service.replace('[/] ', '') })).toEqual([]);
});

test('once the part is there, it is compared with the last one of its team', () => {
  const parts = {
    'site.yaml': twoTeams['site.yaml']!.replace('K1, K2', 'K1, K2, K3'),
    'cycles/k2/status/bakery.mdx': bakery,
    'cycles/k3/status/bakery.mdx': bakery.replace('[/]', '[x]'),
  };
  const empty = '---\n---\n\n## Staff\n\n- [/] Paint the hall\n';
  expect(gapsIn({ ...parts, 'cycles/k3/status/service.mdx': empty })).toEqual([
    'content/cycles/k2/status/service.mdx missing-part',
    'content/cycles/k3/status/service.mdx unaccounted',
  ]);
});

test('a team may join, and leaves once its areas are retired', () => {
  const joins = {
    'cycles/k1/status/service.mdx': undefined,
    'cycles/k2/status/service.mdx': service,
    'cycles/k2/status/bakery.mdx': bakery,
  };
  expect(gapsIn(joins)).toEqual([]);
  const leaves = {
    'cycles/k1/status/service.mdx': service.replace('[/]', '[x]'),
    'cycles/k2/status/bakery.mdx': bakery,
  };
  expect(gapsIn(leaves)).toEqual(['content/cycles/k2/status/service.mdx missing-part']);
  const retired = '---\ntitle: Staff\nteam: Service\nretired: K2\n---\n';
  expect(gapsIn({ ...leaves, 'areas/staff.mdx': retired })).toEqual([]);
});

test('a report from before the teams wrote parts is none of a team that joins later', () => {
  const files = {
    'cycles/k1/status/bakery.mdx': undefined,
    'cycles/k1/status/service.mdx': undefined,
    'cycles/k1/status.mdx': bakery.replace('---\n---', '---\ntitle: K1\n---'),
    'cycles/k2/plan/bakery.mdx': bakery.replace('[/] ', ''),
    'cycles/k2/status/bakery.mdx': bakery,
    'cycles/k2/status/service.mdx': service,
  };
  expect(gapsIn(files).filter((gap) => gap.endsWith('missing-part'))).toEqual([]);
});

test('nothing is missing of a team that has never reported', () => {
  const files = { 'cycles/k1/status/service.mdx': undefined, 'cycles/k2/status/service.mdx': undefined };
  expect(gapsIn(files)).toEqual([]);
});

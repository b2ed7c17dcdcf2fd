import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const plan = '---\ntitle: Plan\n---\n\n## Staff\n\n- Train\n';
const site = 'title: K\nteam: K\ncycles: [K1]\n';

test('the cycle of every report is listed', () => {
  const { diagnostics } = checkKitchen({ 'site.yaml': site, 'cycles/k2/plan.mdx': plan });
  expect(diagnostics).toMatchObject([
    { code: 'unknown-cycle', file: 'content/site.yaml', position: { line: 3 }, fix: 'cycles: [K1, K2]' },
  ]);
});

test('a folder that is a listed cycle in another spelling is renamed', () => {
  const { diagnostics } = checkKitchen({
    'site.yaml': site.replace(']', ', 2031-H2]'),
    'cycles/2031h2/plan.mdx': plan,
  });
  expect(diagnostics).toMatchObject([
    {
      code: 'unknown-cycle',
      file: 'content/cycles/2031h2/plan.mdx',
      fix: 'Rename the folder to cycles/2031-h2, or move what is in it there.',
    },
  ]);
});

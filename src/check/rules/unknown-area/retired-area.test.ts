import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const report = '---\ntitle: Report\n---\n\n## Staff\n\n- Train\n';

test.each([
  ['K1', ['k1/plan.mdx', 'k2/plan.mdx']],
  ['k2', ['k2/plan.mdx']],
  ['K3', []],
])('no report since %s has an area that was retired then', (cycle, expected) => {
  const { diagnostics } = checkKitchen({
    'site.yaml': 'title: K\nteam: K\ncycles: [K1, K2, K3]\n',
    'areas/staff.mdx': `---\ntitle: Staff\nretired: ${cycle}\n---\n`,
    'cycles/k1/plan.mdx': report,
    'cycles/k2/plan.mdx': report,
  });
  expect(diagnostics.map(({ code, file, position }) => `${code} ${file}:${position.line}`)).toEqual(
    expected.map((file) => `unknown-area content/cycles/${file}:5`),
  );
});

import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

function found(first: string, second: string, kind = 'status') {
  const { diagnostics } = checkKitchen({
    'site.yaml': 'title: Reports\nteam: The kitchen\ncycles: [K1, K2]\n',
    'cycles/k1/status.mdx': `---\ntitle: First\n${first}\n---\n`,
    [`cycles/k2/${kind}.mdx`]: `---\ntitle: Second\n${second}\n---\n`,
  });
  return diagnostics.map(({ code, file, position, found }) => `${code} ${file} ${position.line} ${found}`);
}

test.each(['number: KTN-012', 'doi: 10.5281/zenodo.1234'])('%s is not that of two cycles', (field) => {
  expect(found(field, field)).toEqual([
    `copied-report content/cycles/k2/status.mdx 3 \`${field}\`, which is that of the K1 status`,
  ]);
  expect(found(field, field, 'plan')).toHaveLength(1);
});

test('each report may have its own, or none', () => {
  expect(found('number: KTN-012', 'number: KTN-013')).toEqual([]);
  expect(found('number: KTN-012', 'meeting: Team meeting')).toEqual([]);
});

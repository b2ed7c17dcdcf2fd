import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

test.each(['K1', 'k1'])('a cycle is listed once: %s', (label) => {
  const site = `title: K\nteam: K\ncycles: [K1, ${label}]\n`;
  expect(checkKitchen({ 'site.yaml': site }).diagnostics).toMatchObject([
    {
      code: 'duplicate-name',
      position: { line: 3 },
      found: `the cycle \`${label}\` a second time`,
      fix: 'cycles: [K1]',
    },
  ]);
});

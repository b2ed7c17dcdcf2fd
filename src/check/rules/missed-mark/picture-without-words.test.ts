import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const found = (picture: string) =>
  checkKitchen({
    'areas/ovens.mdx': `---\ntitle: Ovens\n---\n\n${picture}\n`,
    'cycles/k1/status.mdx': undefined,
    'plan.png': '',
  }).diagnostics.map(({ code, position, found }) => `${code} ${position.line}: ${found}`);

test('a picture without words says nothing to readers who cannot see it', () => {
  expect(found('![](/plan.png)')).toContain(
    'missed-mark 5: `![](/plan.png)`, which says nothing to readers who cannot see it',
  );
  expect(found('![The plan](/plan.png)').join()).not.toContain('missed-mark');
  // That it is missing is enough to say.
  expect(found('![](/plans.jpg)').join()).not.toContain('missed-mark');
});

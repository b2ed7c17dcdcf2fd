import { expect, test } from 'vitest';
import { kitchenWith, options } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';
import { check } from '../../check.ts';

const report = (text: string) => `---\ntitle: K1 status\n---\n\n## Ovens\n\n- [x] Seals\n\n  ${text}\n`;

test.each([
  ['[**the** area](../../areas/oven.html)', '  [**the** area](/areas/ovens/)', 'the nearest is `/areas/ovens/`'],
  ['See [the shop](shop.html#x).', '  See the shop.', 'none is like this one'],
])('%s is a path to no file', (text, fix, nearest) => {
  const { diagnostics } = checkKitchen({ 'cycles/k1/status.mdx': report(text) });
  expect(diagnostics).toMatchObject([{ code: 'broken-link', expected: `a URL of the site; ${nearest}`, fix }]);
});

test('it hides no published URL that is lost', () => {
  const files = { 'cycles/k1/status.mdx': report('See [it](shop.html).'), 'addresses.txt': '/areas/ovens/door/\n' };
  const { diagnostics } = check({ input: kitchenWith(files), diagnostics: [] }, options);
  expect(diagnostics.map(({ code }) => code)).toEqual(['lost-url', 'broken-link']);
});

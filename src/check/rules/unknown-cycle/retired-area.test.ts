import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

test.each([
  ['K2', []],
  ['k2', []],
  ['K9', ['unknown-cycle content/areas/staff.mdx:3 retired: `K9`, which is no cycle in site.yaml']],
])('an area is retired since a cycle of the site: %s', (cycle, expected) => {
  const { diagnostics } = checkKitchen({ 'areas/staff.mdx': `---\ntitle: Staff\nretired: ${cycle}\n---\n` });
  const texts = diagnostics.map(({ code, file, position, found }) => `${code} ${file}:${position.line} ${found}`);
  expect(texts).toEqual(expected);
});

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

test('the label of another spelling is corrected, and that of another cycle is not', () => {
  const fixOf = (cycle: string) =>
    checkKitchen({ 'areas/staff.mdx': `---\ntitle: Staff\nretired: ${cycle}\n---\n` }).diagnostics[0]?.fix;
  expect(fixOf('K-2')).toBe('retired: K2');
  expect(fixOf('K9')).toMatch(/^Write K1 or K2.*, or list K9 in site\.yaml\.$/);
});

import { expect, test } from 'vitest';
import { readKitchen } from './kitchen.fixture.ts';

const circlesIn = (text: string) =>
  readKitchen({ 'redirects.yaml': text }).diagnostics.map(({ code, position, found }) => `${code} ${position.line}:${position.column} ${found}`);

test('an old address that leads back to itself is told, once for each circle', () => {
  expect(circlesIn('/a/: /a\n')).toEqual(['frontmatter-field 1:1 `/a → /a`']);
  expect(circlesIn('/z/: /a/\n/a/: /b/#x\n/b: /c/\n/c/: /a/\n/ovens/: /areas/ovens/\n')).toEqual(['frontmatter-field 2:1 `/a → /b#x → /c → /a`']);
});

test('a long way is fine', () => {
  expect(circlesIn(Array.from({ length: 5_000 }, (_, index) => `/a${index}/: /a${index + 1}/\n`).join(''))).toEqual([]);
});

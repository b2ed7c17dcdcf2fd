import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

test('an escaped control character is reported in the value of a field', () => {
  const text = '---\ntitle: "K \\u202e\\x07"\n---\n\n## Staff\n\n- Hire\n';
  const { diagnostics } = checkKitchen({ 'cycles/k1/status.mdx': text });
  expect(diagnostics).toMatchObject([
    { code: 'hidden-character', position: { line: 2, column: 8 }, fix: 'title: "K "' },
  ]);
});

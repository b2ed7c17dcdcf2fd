import { expect, test } from 'vitest';
import { escapeHtml } from './html.ts';

test('what HTML gives a meaning is escaped', () => {
  expect(escapeHtml('<a href="x">')).toBe('&lt;a href=&quot;x&quot;&gt;');
});

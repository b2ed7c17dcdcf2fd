import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

test('escapeHtml escapes the characters that have a meaning in HTML', () => {
  expect(escapeHtml('<a href="x"> & \'y\'')).toBe('&lt;a href=&quot;x&quot;&gt; &amp; &#39;y&#39;');
});

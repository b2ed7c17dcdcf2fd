import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

test('what HTML gives a meaning is escaped', () => {
  expect(escapeHtml('<a href="x"> & \'y\'')).toBe('&lt;a href=&quot;x&quot;&gt; &amp; &#39;y&#39;');
});

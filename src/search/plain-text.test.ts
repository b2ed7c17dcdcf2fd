import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../report/markdown/escape-html.ts';
import { plainText } from './plain-text.ts';

test.each([
  [
    '<p>A <em>test</em>ed <a href="/topics/butler/" class="topic">Butler</a>.</p>\n<p>Next</p>',
    'A tested Butler. Next',
  ],
  ['<ul><li>one</li><li>two</li></ul>', 'one two'],
  ['a &lt;b&gt; &amp;amp; &#39;c&#39; &#x3C;', "a <b> &amp; 'c' <"],
  ['<img src="x.png" alt="a">', ''],
  ['<a href="https://example.org" title="a > b < c">words</a> more', 'words more'],
])('plainText of %s', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('plainText reverses escapeHtml, apart from white space', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainText(escapeHtml(text))).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});

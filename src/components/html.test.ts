import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, Html } from './html.ts';

test('escapes text, but not markup', () => {
  expect(html`<p title="${'a "b" & c'}">${'<i> & "it\'s"'}${new Html('<b>x</b>')}</p>`.text).toBe(
    '<p title="a &quot;b&quot; &amp; c">&lt;i&gt; &amp; &quot;it&#39;s&quot;<b>x</b></p>',
  );
});

test('joins lists, and leaves out false and undefined', () => {
  expect(html`<ul>${['a', 'b'].map((word) => html`<li>${word}</li>`)}${false}${undefined}${0}</ul>`.text).toBe(
    '<ul><li>a</li><li>b</li>0</ul>',
  );
});

test('leaves out attributes that are undefined or false', () => {
  const attributes = (id: string | undefined, title: string | false) =>
    html`<p id="${id}" title="${title}" lang="en">${id}</p>`;
  expect(attributes('a', 'b').text).toBe('<p id="a" title="b" lang="en">a</p>');
  expect(attributes(undefined, 'b').text).toBe('<p title="b" lang="en"></p>');
  expect(attributes('', false).text).toBe('<p id="" lang="en"></p>');
});

test('keeps any text inside its attribute or element', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const { text } = html`<a href="${value}">${[value]}</a>`;
      const [, attribute = '', content = ''] = /^<a href="([^"]*)">([^<>]*)<\/a>$/.exec(text) ?? [];
      const unescape = (escaped: string) =>
        escaped.replace(
          /&(amp|lt|gt|#39|quot);/g,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', '#39': "'", quot: '"' })[name]!,
        );
      expect([unescape(attribute), unescape(content)]).toEqual([value, value]);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, markup } from './html.ts';

test('Words are escaped, markup is not', () => {
  expect(html`<p title="${'a "b" & c'}">${'<i> & "it\'s"'}${markup('<b>x</b>')}</p>`.text).toBe(
    '<p title="a &quot;b&quot; &amp; c">&lt;i&gt; &amp; &quot;it&#39;s&quot;<b>x</b></p>',
  );
});

test('Lists are joined, and what is false or missing leaves nothing', () => {
  expect(html`<ul>${['a', 'b'].map((word) => html`<li>${word}</li>`)}${false}${undefined}${0}</ul>`.text).toBe(
    '<ul><li>a</li><li>b</li>0</ul>',
  );
});

test('No words ever leave their place', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const { text } = html`<a href="${words}">${[words]}</a>`;
      const [, attribute = '', content = ''] = /^<a href="([^"]*)">([^<>]*)<\/a>$/.exec(text) ?? [];
      const plain = (escaped: string) =>
        escaped.replace(
          /&(amp|lt|gt|#39|quot);/g,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', '#39': "'", quot: '"' })[name]!,
        );
      expect([plain(attribute), plain(content)]).toEqual([words, words]);
    }),
  );
});

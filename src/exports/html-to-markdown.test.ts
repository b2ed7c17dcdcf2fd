import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { renderWords, type LinkContext } from '../report/markdown/inline.ts';
import { createMatcher } from '../report/markdown/matcher.ts';
import { blocksToMarkdown, wordsToMarkdown } from './html-to-markdown.ts';

const links: LinkContext = {
  base: '/k/',
  match: createMatcher(
    [{ id: 'seal', names: ['seal', '1'] }],
    [{ handle: 'TN-{n}', url: 'https://tn-{n}.example.org' }],
  ),
};
const resolve = (path: string) => `https://kitchen.example${path}`;
const parser = unified().use(remarkParse).use(remarkGfm).freeze();

const value = fc
  .array(fc.constantFrom(...'\\`*_[]()<>#+-=.!|&~:@ "x1é', 'seal', 'TN-204', '1. ', '- ', 'a_b', '&amp;'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const { nodes } = fc.letrec<{ nodes: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  nodes: fc
    .array(tie('node'), { minLength: 1, maxLength: 4, depthIdentifier: 'words' })
    // Two pieces of code never touch in what Markdown is read into.
    .filter((siblings) =>
      siblings.every(({ type }, index) => type !== 'inlineCode' || siblings[index - 1]?.type !== 'inlineCode'),
    ),
  node: fc.oneof(
    { depthIdentifier: 'words', maxDepth: 2 },
    { weight: 4, arbitrary: value.map((text): PhrasingContent => ({ type: 'text', value: text })) },
    { weight: 2, arbitrary: value.map((text): PhrasingContent => ({ type: 'inlineCode', value: text })) },
    {
      weight: 2,
      arbitrary: value.map((text): PhrasingContent => ({
        type: 'link',
        url: 'https://a.org/(b)?c&d;',
        children: [{ type: 'text', value: text }],
      })),
    },
    {
      weight: 1,
      arbitrary: tie('nodes').map((children): PhrasingContent => ({
        type: 'strong',
        children: [{ type: 'text', value: 'x' }, ...children, { type: 'text', value: 'x' }],
      })),
    },
  ),
}));

test('the words of a line keep their text', () => {
  fc.assert(
    fc.property(nodes, (words) => {
      const { text, html } = renderWords([...words, { type: 'text', value: 'x' }], links);
      const rendered = toString(parser.parse(`- ${wordsToMarkdown(html, resolve)} · y`))
        .replace(/\s+/g, ' ')
        .trim();
      expect(rendered).toBe(`${text} · y`);
    }),
    { numRuns: 400 },
  );
});

const words = (...nodes: PhrasingContent[]) => wordsToMarkdown(renderWords(nodes, links).html, resolve);

test.each([' ', ' a', 'a ', ' a ', 'a  b', '`'])('code keeps its spaces beside bold text: %j', (code) => {
  const bold: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: 'x' }] };
  const markdown = words({ type: 'text', value: 'b' }, { type: 'inlineCode', value: code }, bold);
  expect(toString(parser.parse(markdown))).toBe(`b${code}x`);
});

test('bold words that touch are written as one', () => {
  const bold = (text: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value: text }] });
  expect(words(bold('x\\x'), bold('x\\x'), { type: 'text', value: '@.x' })).toBe('**x\\xx\\x**@.x');
});

test('a bar in the code of a table cell stays in its cell', () => {
  const table = '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><code>b|c</code></td></tr></tbody></table>';
  expect(toString(parser.parse(blocksToMarkdown(table, resolve)))).toBe('ab|c');
});

test('handles and the author’s links stay links, topics become words', () => {
  expect(words({ type: 'text', value: 'The seal of TN-204 & more' })).toBe(
    'The seal of [TN-204](https://tn-204.example.org) & more',
  );
  expect(words({ type: 'link', url: '/files/a.md', children: [{ type: 'text', value: 'here' }] })).toBe(
    '[here](https://kitchen.example/files/a.md)',
  );
  expect(
    words({ type: 'link', url: 'https://a.org/b_c', children: [{ type: 'text', value: 'https://a.org/b_c' }] }),
  ).toBe('<https://a.org/b_c>');
});

test('code, emphasis and what is struck out stay what they are', () => {
  expect(
    words(
      { type: 'inlineCode', value: 'a`b' },
      { type: 'text', value: ' and ' },
      { type: 'inlineCode', value: 'next_visit' },
    ),
  ).toBe('``a`b`` and `next_visit`');
  expect(words({ type: 'text', value: 'not ' }, { type: 'delete', children: [{ type: 'text', value: 'this' }] })).toBe(
    'not ~~this~~',
  );
});

test('a text that would begin a list after a topic has become words begins none', () => {
  expect(words({ type: 'text', value: '1. seal' })).toBe('1\\. seal');
});

test('a paragraph of plain text is what it is by way of a tree, too', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('www.', 'a.b', 'etc.', '1.', '-', '(', '")', "it's", '50%', 'a/b', 'www', ' '),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ').replace(/[<&]/g, '');
      const alone = blocksToMarkdown(`<p>${text}</p>`, resolve);
      // Where another follows, nothing is taken as it is.
      expect(blocksToMarkdown(`<p>${text}</p><p>End</p>`, resolve)).toBe([alone, 'End'].filter(Boolean).join('\n\n'));
    }),
  );
});

test('blocks stay blocks: notes are quotations, addresses are full', () => {
  const html =
    '<aside class="note" role="note"><p>Mind the <a href="/k/topics/seal/" class="topic">seal</a>.</p></aside><ol><li>One</li></ol><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b|c</td></tr></tbody></table><p><img src="/k/files/a.png" alt="A door"></p><pre><code>x &#x3C; y\n</code></pre>';
  expect(blocksToMarkdown(html, resolve)).toBe(
    '> Mind the seal.\n\n1. One\n\n| a    |\n| ---- |\n| b\\|c |\n\n![A door](https://kitchen.example/k/files/a.png)\n\n```\nx < y\n```',
  );
  expect(blocksToMarkdown('', resolve)).toBe('');
});

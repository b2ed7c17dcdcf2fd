import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { createMatcher } from './matcher.ts';
import { linkMentions } from './mentions.ts';
import { plainText } from './nodes.ts';
import { blocksMarkdown, wordsMarkdown } from './to-markdown.ts';

const match = createMatcher(
  [{ id: 'seal', names: ['seal', '1'] }],
  [{ handle: 'TN-{n}', url: 'https://tn-{n}.example.org' }],
);
const urlOf = (path: string) => `https://kitchen.example/k${path}`;
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
    // The parser never returns two pieces of code side by side.
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

test('any words keep their text', () => {
  fc.assert(
    fc.property(nodes, (words) => {
      const paragraph: PhrasingContent[] = [...words, { type: 'text', value: 'x' }];
      linkMentions(paragraph, match);
      const text = plainText(paragraph);
      const rendered = toString(parser.parse(`- ${wordsMarkdown(paragraph, urlOf)} · y`))
        .replace(/\s+/g, ' ')
        .trim();
      expect(rendered).toBe(`${text} · y`);
    }),
    { numRuns: 400 },
  );
});

const bold = (text: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value: text }] });
const words = (...nodes: PhrasingContent[]) => {
  linkMentions(nodes, match);
  return wordsMarkdown(nodes, urlOf);
};
/** Markdown that was read as in a report: parsed, with handles and topics linked. */
const blocks = (source: string) => {
  const { children } = parser.parse(source);
  for (const node of children) if (node.type === 'paragraph') linkMentions(node.children, match);
  return blocksMarkdown(children, urlOf);
};

test.each([' ', ' a', 'a ', ' a ', 'a  b', '`'])('code keeps its spaces beside bold text: %j', (code) => {
  const markdown = words({ type: 'text', value: 'b' }, { type: 'inlineCode', value: code }, bold('x'));
  expect(toString(parser.parse(markdown))).toBe(`b${code}x`);
});

test('adjacent bold words are joined', () => {
  expect(words(bold('x\\x'), bold('x\\x'), { type: 'text', value: '@.x' })).toBe('**x\\xx\\x**@.x');
});

test('a vertical bar in code stays in its table cell', () => {
  expect(blocks('| a |\n| - |\n| `b\\|c` |')).toBe('| a      |\n| ------ |\n| `b\\|c` |');
});

test('handles and the author’s links stay links, topics become text', () => {
  expect(words({ type: 'text', value: 'The seal of TN-204 & more' })).toBe(
    'The seal of [TN-204](https://tn-204.example.org) & more',
  );
  expect(words({ type: 'link', url: '/files/a.md', children: [{ type: 'text', value: 'here' }] })).toBe(
    '[here](https://kitchen.example/k/files/a.md)',
  );
  expect(
    words({ type: 'link', url: 'https://a.org/b_c', children: [{ type: 'text', value: 'https://a.org/b_c' }] }),
  ).toBe('<https://a.org/b_c>');
});

test('code and strikethrough are kept', () => {
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

test('text that looks like a list is escaped, even before a topic', () => {
  expect(words({ type: 'text', value: '1. seal' })).toBe('1\\. seal');
});

test('blocks are kept, with notes as quotations and absolute URLs', () => {
  const note: RootContent = {
    type: 'mdxJsxFlowElement',
    name: 'Note',
    attributes: [],
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Mind the draught.' }] }],
  };
  expect(blocksMarkdown([note], urlOf)).toBe('> Mind the draught.');
  const source =
    'See [it](/a/) of TN-204.\n\n1. One\n\n| a    |\n| ---- |\n| b\\|c |\n\n![A door](/files/a.png)\n\n```\nx < y\n```';
  expect(blocks(source)).toBe(
    source
      .replace('/a/', 'https://kitchen.example/k/a/')
      .replace('/files', 'https://kitchen.example/k/files')
      .replace('TN-204', '[TN-204](https://tn-204.example.org)'),
  );
  expect(blocks('')).toBe('');
});

import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { checkBody } from './report.fixture.ts';

test.each([
  '- a < 5',
  '- a \\<b> \\{c}',
  '- `a <b> {c}`',
  '```\n<b> {c}\n```',
  '- a } b',
  '- a &lt;b> &#123;c}',
  '- a ~50',
  '- import a',
  '- a <\n  b',
])('is not reported in %j', (body) => {
  expect(checkBody(`${body}\n`).diagnostics).toEqual([]);
});

test.each(['- a <', 'a <\n---', '## a < ##', '| a < |\n| --- |'])('ends the words in %j', (body) => {
  expect(checkBody(`${body}\n`).diagnostics.map(({ code }) => code)).toContain('mdx-less-than');
});

test('each mistake on a line has its own fix', () => {
  const { diagnostics } = checkBody('- a <5 and {b} and <c>\n');
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    '- a \\<5 and {b} and <c>',
    '- a <5 and \\{b} and <c>',
    '- a <5 and {b} and \\<c>',
  ]);
});

test('what has no mistake is MDX, without code', () => {
  const mdx = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdx).freeze();
  const signs = [
    '<',
    '>',
    '</',
    '/>',
    '{',
    '}',
    '\\',
    '`',
    '*',
    '"',
    '\n',
    '\n\n',
    '- ',
    '  ',
    ' ',
    '> ',
    '!',
    '[a](b)',
  ];
  const words = [
    '<b>',
    '</b>',
    '<br/>',
    '<Item added />',
    '<Note>',
    '</Note>',
    '<!--',
    '-->',
    '<https://a.bc>',
    'import a',
  ];
  const text = fc
    .array(fc.constantFrom(...signs, ...words, 'a', 'b'), { maxLength: 12 })
    .map((parts) => parts.join(''))
    // To Markdown, code goes on in the next line; MDX looks for a tag or an expression there first.
    .filter((body) => !/`[^`]*\n\s*[<{][^`]*`/.test(body));
  fc.assert(
    fc.property(text, (body) => {
      const { diagnostics } = checkBody(body);
      if (diagnostics.some(({ code }) => /^mdx|unknown-component/.test(code))) return;
      visit(mdx.parse(body), ({ type }) => expect(type).not.toMatch(/^mdx.*Expression|Esm/));
    }),
    { numRuns: 400 },
  );
});

import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { placesOf, readBody } from '../kitchen.fixture.ts';

describe('what MDX reads differently from Markdown', () => {
  // The body, where the mistake is reported, and the fix.
  test.each([
    ['- a <5', 'mdx-less-than 7:5', '- a \\<5'],
    ['- a <= 5', 'mdx-less-than 7:5', '- a \\<= 5'],
    ['- a <-- b', 'mdx-less-than 7:5', '- a \\<-- b'],
    ['- Write to <name>', 'mdx-tag 7:12', '- Write to \\<name>'],
    ['- vec<int>', 'mdx-tag 7:6', '- vec\\<int>'],
    ['- a <é> b', 'mdx-tag 7:5', '- a \\<é> b'],
    ['- a </b> c', 'mdx-tag 7:5', '- a \\</b> c'],
    ['- a<br>b', 'mdx-tag 7:4', '- a b'],
    ['- a <b>b</b> c', 'unknown-component 7:5', '- a **b** c'],
    ['- a <a href="https://example.org">b</a>', 'unknown-component 7:5', '- a [b](https://example.org)'],
    ['- a <span class="x">b</span>', 'unknown-component 7:5', '- a b'],
    ['- a <Chart />', 'unknown-component 7:5', '- a \\<Chart />'],
    ['- a <Items added />', 'unknown-component 7:5', '- a <Item added />'],
    ['- a <item added />', 'unknown-component 7:5', '- a <Item added />'],
    ['- a <Note kind="x">b</Note>', 'unknown-component 7:5', '- a <Note>b</Note>'],
    ['<script>alert(1)</script>', 'unknown-component 7:1', '\\<script>alert(1)\\</script>'],
    ['- see <https://example.org>', 'mdx-autolink 7:7', '- see https://example.org'],
    ['- see <https://example.org/a?b=c#d>.', 'mdx-autolink 7:7', '- see https://example.org/a?b=c#d.'],
    ['- mail <me@example.org>', 'mdx-autolink 7:8', '- mail me@example.org'],
    ['<!-- hidden -->', 'mdx-comment 7:1', '<Note>hidden</Note>'],
    ['- a <!-- a <b> {c} --> d', 'mdx-comment 7:5', '- a <Note>a \\<b> \\{c}</Note> d'],
    ['<!-- a\r\nb -->', 'mdx-comment 7:1', '<Note>a\r\nb</Note>'],
    ['<!-- a\n\n- b\n-->', 'mdx-comment 7:1', '<Note>\n\na\n\n- b\n\n</Note>'],
    ['- a {b} c', 'mdx-expression 7:5', '- a \\{b} c'],
    ['- a {b c} d', 'mdx-expression 7:5', '- a \\{b c} d'],
    ['- a {b', 'mdx-expression 7:5', '- a \\{b'],
    ['- {{b}}', 'mdx-expression 7:3', '- \\{\\{b}}'],
    ['- a {{{b}}} c', 'mdx-expression 7:5', '- a \\{\\{\\{b}}} c'],
    ['- a {b {c} d}', 'mdx-expression 7:5', '- a \\{b \\{c} d}'],
    ['<Chart data={x} />', 'unknown-component 7:1', '\\<Chart data=\\{x} />'],
    ['- a <Chart {...x} /> `<b>{c}`', 'unknown-component 7:5', '- a \\<Chart \\{...x} /> `<b>{c}`'],
    ['- a {/* b */} c', 'mdx-expression 7:5', '- a <Note>b</Note> c'],
    ['- a <Item added>', 'mdx-tag 7:5', '- a <Item added />'],
    ['- a <Item added', 'mdx-tag 7:5', '- a <Item added />'],
    ['- a <Item', 'mdx-tag 7:5', '- a <Item />'],
    ['- a <Item reason=no id="c">', 'mdx-tag 7:5', '- a <Item reason="no" id="c" />'],
    ['- a <Item id=b />', 'mdx-tag 7:5', '- a <Item id="b" />'],
    ['- a <Item id="b />', 'mdx-tag 7:5', '- a <Item id="b" />'],
    ["- a <Item id='b />", 'mdx-tag 7:5', '- a <Item id="b" />'],
    ['- a <Item reason=No capacity />', 'mdx-tag 7:5', '- a <Item reason="No capacity" />'],
    ['- a <Item reason=No capacity left added />', 'mdx-tag 7:5', '- a <Item reason="No capacity left" added />'],
    ['- a <Item replacedBy=a/b c/d reason=x />', 'mdx-tag 7:5', '- a <Item replacedBy="a/b c/d" reason="x" />'],
    ['- a <Item reason="the "new" one" added />', 'mdx-tag 7:5', '- a <Item reason="the &quot;new&quot; one" added />'],
    ['- a <Item added reason="it\'s "new"" />', 'mdx-tag 7:5', '- a <Item added reason="it\'s &quot;new&quot;" />'],
    ["- a <Item reason='No 'time' />", 'mdx-tag 7:5', `- a <Item reason="No 'time" />`],
    ['- a <Item id=“b” />', 'mdx-tag 7:5', '- a <Item id="b" />'],
    ['- a <Item 1 />', 'mdx-tag 7:5', '- a <Item />'],
    ['- a <Item id={b} reason={"c d"} added={true} />', 'mdx-tag 7:5', '- a <Item id="b" reason="c d" added />'],
    ['- a <Item {...b} />', 'mdx-tag 7:5', '- a <Item />'],
    ['- a </Item>', 'mdx-tag 7:5', '- a'],
    ['- a <Item added /> b', 'misplaced-item 7:5', '- a b <Item added />'],
    ['- **a <Item added />**', 'misplaced-item 7:7', '- **a** <Item added />'],
    ['- a <Item added /> <Item reason="b" />', 'misplaced-item 7:5', '- a <Item reason="b" added />'],
    ['- a\n<Item added />', 'misplaced-item 7:3', '- a <Item added />'],
    ['- a\n  - b\n<Item added />', 'misplaced-item 8:5', '  - b <Item added />'],
    ['Text <Item added /> more', 'misplaced-item 7:6', 'Text more'],
    ['- a <Note>b', 'mdx-tag 7:5', '- a <Note>b</Note>'],
    ['<Note>a\n\nb</Note>', 'mdx-tag 7:1', '<Note>\n\na\n\nb\n\n</Note>'],
    ['<Note>\n\na', 'mdx-tag 7:1', '<Note>\n\na\n\n</Note>'],
    ['<Note>a</Not>', 'mdx-tag 7:8', '<Note>a</Note>'],
    ['a </Note>', 'mdx-tag 7:3', 'a'],
    ['a <img src="/sources/seal.png" alt="b" />', 'unknown-component 7:3', 'a ![b](/sources/seal.png)'],
    ['<details>\n<summary>a</summary>\nb\n</details>', 'unknown-component 7:1', 'a\nb'],
    ['<details><summary>a</summary>b<sub>2</sub></details>', 'unknown-component 7:1', 'a b2'],
    ['- a <https://example.org/b|c>', 'mdx-autolink 7:5', '- a [c](https://example.org/b)'],
    ['- [a](javascript:alert(1))', 'unsafe-address 7:3', '- a'],
    ['- [a](www.example.org/b)', 'unsafe-address 7:3', '- [a](https://www.example.org/b)'],
    ['- ![a](https://example.org/b.png) c', 'missing-image 7:3', '- ![a](/sources/b.png) c'],
  ])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
    const { diagnostics } = readBody(`${body}\n`);
    expect(placesOf(diagnostics)).toEqual([mistake]);
    expect(diagnostics[0]?.fix).toBe(fix);
    expect(readBody(`${fix}\n`).diagnostics).toEqual([]);
  });

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
    expect(readBody(`${body}\n`).diagnostics).toEqual([]);
  });
});

test('an unsafe URL that several links refer to is reported once, at its definition', () => {
  expect(placesOf(readBody('- [a][x], [b][x]\n\n[x]: javascript:alert(1)\n').diagnostics)).toEqual([
    'unsafe-address 9:1',
  ]);
});

test('a note that begins inside emphasis and ends after it is reported once', () => {
  expect(placesOf(readBody('- *a <Note>b*</Note>\n').diagnostics)).toEqual(['mdx-tag 7:6']);
});

test('each mistake on a line has its own fix', () => {
  const { diagnostics } = readBody('- a <5 and {b} and <c>\n');
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    '- a \\<5 and {b} and <c>',
    '- a <5 and \\{b} and <c>',
    '- a <5 and {b} and \\<c>',
  ]);
});

test.each(['<Note>a\n---\n', 'a <b>\n===\n', '<> a\r\n- ', '> <b>x\n> ---\n', '## <Note>a ##\n', '# <b>- # '])(
  'an unclosed tag in a heading is reported: %j',
  (body) => {
    expect(readBody(body).diagnostics.map(({ code }) => code)).toContain(
      body.startsWith('<>') ? 'mdx-less-than' : 'mdx-tag',
    );
  },
);

test.each([
  ['- Use {env}.{team}.{name} for `x{y}`', '- Use \\{env}.\\{team}.\\{name} for `x{y}`'],
  ['- {a} and \\{b} and {1 +', '- \\{a} and \\{b} and \\{1 +'],
  ['- {{a}} <Item reason="{b}" />', '- \\{\\{a}} <Item reason="{b}" />'],
])('all braces of a line are reported as one mistake: %s', (body, fix) => {
  const { diagnostics } = readBody(`${body}\n`);
  expect(diagnostics).toMatchObject([{ code: 'mdx-expression', fix }]);
  expect(readBody(`${fix}\n`).diagnostics).toEqual([]);
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
    .filter((body) => !/`[^`]*\n[<{][^`]*`/.test(body));
  fc.assert(
    fc.property(text, (body) => {
      const { diagnostics } = readBody(body);
      if (diagnostics.some(({ code }) => /^mdx|unknown-component/.test(code))) return;
      visit(mdx.parse(body), ({ type }) => expect(type).not.toMatch(/^mdx.*Expression|Esm/));
    }),
    { numRuns: 400 },
  );
});

import { describe, expect, test } from 'vitest';
import { checkBody, lineOf, linesOf } from '../../check/report.fixture.ts';
import { htmlOfBody } from '../kitchen.fixture.ts';
import type { Line } from '../schema/report.ts';
import { builtIn } from '../status.ts';

type Outline = [string, Outline[]];
const outline = (lines: readonly Line[]): Outline[] =>
  lines.map(({ id, lines: sub }) => [id.replace(/^ovens\//, ''), outline(sub)]);

describe('lines', () => {
  test('have sub-lines to any depth', () => {
    expect(outline(linesOf('- A\n  - B\n    - C\n      - D\n        - E\n    - F\n  - G\n- H'))).toEqual([
      [
        'a',
        [
          [
            'a/b',
            [
              ['a/b/c', [['a/b/c/d', [['a/b/c/d/e', []]]]]],
              ['a/b/f', []],
            ],
          ],
          ['a/g', []],
        ],
      ],
      ['h', []],
    ]);
  });

  test.each([
    ['blank lines between them', '- A\n\n  - B\n\n    - C\n\n- D'],
    ['tabs', '- A\n\t- B\n\t\t- C\n- D'],
    ['wide indentation', '-   A\n    -   B\n        -   C\n-   D'],
    ['mixed bullets', '* A\n  + B\n    - C\n* D'],
    ['CRLF', '- A\r\n  - B\r\n    - C\r\n- D\r\n'],
    ['CR', '- A\r  - B\r    - C\r- D\r'],
  ])('may be written with %s', (_name, body) => {
    expect(outline(linesOf(body))).toEqual([
      ['a', [['a/b', [['a/b/c', []]]]]],
      ['d', []],
    ]);
  });

  test.each(builtIn.filter((status) => 'marker' in status))('leave the marker of $id out of their words', (status) => {
    const line = lineOf(`- [${status.marker}] Replace **the** door seals\n`);
    expect(line).toMatchObject({ status, written: 'Replace **the** door seals' });
  });

  test('of several lists under a heading stay in order, with the text between them', () => {
    const { report } = checkBody('- A\n\nProse.\n\n### More\n\n- B\n\n* C\n');
    expect(
      report.sections[0]?.blocks.map((block) =>
        block.type === 'prose' ? htmlOfBody(block.body) : outline(block.lines),
      ),
    ).toEqual([[['a', []]], '<p>Prose.</p>\n<h4>More</h4>', [['b', []]], [['c', []]]]);
  });

  test('may have the same words below different lines', () => {
    expect(outline(linesOf('- A\n  - C\n- B\n  - C\n- C'))).toEqual([
      ['a', [['a/c', []]]],
      ['b', [['b/c', []]]],
      ['c', []],
    ]);
  });

  test('have a position from the bullet to the end of words and tag', () => {
    const [line] = linesOf('- [x] Seals\n  and doors <Item added />\n  - [/] Left');
    expect(line?.position).toEqual({ line: 7, column: 1, endLine: 8, endColumn: 27 });
    expect(line?.lines[0]?.position).toEqual({ line: 9, column: 3, endLine: 9, endColumn: 13 });
  });
});

describe('the body of a line', () => {
  test.each([
    ['a paragraph', 'More *words*.', '<p>More <em>words</em>.</p>'],
    ['an ordered list', '1. one\n2. two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
    ['an ordered list with bullets', '1. one\n   - two', '<ol>\n<li>one\n<ul>\n<li>two</li>\n</ul>\n</li>\n</ol>'],
    ['code', '```sh\nbake <b> {x}\n```', '<pre><code>bake &#x3C;b> {x}\n</code></pre>'],
    ['an image', '![Seal](/sources/seal.png)', '<p><img src="/files/sources/seal.png" alt="Seal"></p>'],
    ['a quotation with bullets', '> - one', '<blockquote>\n<ul>\n<li>one</li>\n</ul>\n</blockquote>'],
    ['a heading', '#### Four', '<h5>Four</h5>'],
    ['a thematic break', '***', '<hr>'],
    ['a note', '<Note>n</Note>', '<aside class="note" role="note"><p>n</p></aside>'],
  ])('holds %s', (_name, markdown, html) => {
    const line = lineOf(`- Seals\n\n  ${markdown.replaceAll('\n', '\n  ')}`);
    expect(line.lines).toEqual([]);
    expect(htmlOfBody(line.body)).toBe(html);
  });

  test('holds a table', () => {
    expect(htmlOfBody(lineOf('- Seals\n\n  | a | b |\n  | - | -: |\n  | c | d |').body)).toContain(
      '<td class="align-right">d</td>',
    );
  });

  test('holds the text before and after its sub-lines', () => {
    const line = lineOf('- Seals\n\n  One.\n\n  - Left\n\n  Two.\n\n  - Right');
    expect(htmlOfBody(line.body)).toBe('<p>One.</p>\n<p>Two.</p>');
    expect(line.lines.map(({ text }) => text)).toEqual(['Left', 'Right']);
  });

  test('is empty if there is nothing but words', () => {
    expect(lineOf('- Seals').body).toEqual([]);
  });
});

import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inventContent } from '../../e2e/bench/invent/content.ts';
import { isPlain } from './plain-markdown.ts';
import { quickTree } from './quick-tree.ts';
import { remarkTree } from './remark-tree.ts';

const pieces = [
  'word', 'Butler', 'é', '中文', '😀', 'ß', '3', 'v24', 'C++', '#1', 'snake_case', '“so”', '(TN-7)', 'a/b', '50%', '1.', '2)', 'e.g.', ' — ', '; ', ', ', '. ', ': ', '! ', '? ',
  ' ', ' ', ' ', ' ', '*', '**', '_', '*em*', ' **strong** ', ' _em_ ', ' __strong__.', '`code`', ' `a *b*` ', '``', '[', ']', '(', ')', '[a]', '[x] ', '[^1]', '![a](b.png)', '[words](https://example.org/a_b)',
  ' [`code`](../x.mdx#y) ', '[a](b)[c]', ' https://example.org/a ', ' https://example.org/a).', 'http://', 'www.example.org', 'WWW.', 'ww', '(https://www.example.org/@a~b?c=d&e=f)', 'a@b.org', '@a', ' @ ', ' & ', '&b', '&b;', '&#', '&c ', '  ', ' * ', ' ~ ', '}', '->', ' [[x]: y](/z)', '[[x](y)](/z)', '[[x][b]](/z)', '\\_', '\\[', '\\`', '[a b]', '[b]', '[words][b]', '[words][A b]', ' [the [x]: y](/z) ', '`{a} | <b> \\`', '|',  '<Item added />', ' <Item id="a-b" reason="a *b* c" />',
  ' <Note>words</Note>', '<Note>', '</Note>', '<b>', '&amp;', '\\*', '{', '|', '~', '~~', '\u00a0', '\u0301', '=', '-', '+', '>', '\t',
];
const beginnings = [
  '', '', '- ', '- ', '- ', '  - ', '    - ', '      - ', '- [x] ', '- [/] ', '  - [ ] ', '# ', '## ', '### ', '  ', '  ', ' ', '      ', '1. ', '* ', '+ ', '> ', '---', '===', '```', '[a]: /b', '[b]: https://example.org/b', '[A b]: https://www.example.org/', '[x]: https://example.org', '| a |', '- [a] ', '- [a', ':-', '-|-', '|-', '    ', 'import a', 'export ', '<Note>',
];
const anyLine = fc.tuple(fc.constantFrom(...beginnings), fc.array(fc.constantFrom(...pieces), { maxLength: 6 })).map(([begins, words]) => begins + words.join(''));
const usualPiece = fc.constantFrom(...pieces).filter((piece) => isPlain(`word${piece}word\n`) || isPlain(`word ${piece.trim()} word\n`));
const usualLine = fc
  .tuple(fc.constantFrom('', '- ', '  - ', '    - ', '- [x] ', '  - [/] ', '## ', '### '), fc.array(usualPiece, { maxLength: 8 }))
  .map(([begins, words]) => (words.length === 0 && begins === '' ? '' : `${begins}Word ${words.join(' ').replace(/ +/g, ' ').trim()}`.trimEnd()));

const anyWord = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(...pieces));
const anyText = fc.tuple(fc.constantFrom(...beginnings), fc.array(anyWord, { maxLength: 8 })).map(([begins, words]) => begins + words.join(' '));

const files = await Array.fromAsync(glob(['content/**/*.mdx', 'e2e/fixtures/**/*.mdx', 'src/report/fixtures/**/*.mdx']));
const plainFiles = [...files.map((file) => readFileSync(file, 'utf8')), ...inventContent(20).values()].filter(isPlain);

describe('a plain file', () => {
  it('is what most people write', () => {
    expect(plainFiles.length).toBeGreaterThan(files.length / 2);
    expect(isPlain('---\ntitle: T\n---\n\n## Area\n\n- [x] Words *with* `code`, [a link](https://example.org/) and __marks__ <Item id="a" />\n  - more of it\n')).toBe(true);
  });

  it.each([
    ['code', 'import a from "b";\n'], ['an expression', 'Words {a}\n'], ['a table', '| a |\n| - |\n'], ['another tag', 'Words <b>c</b>\n'], ['a definition below words', 'Words\n[b]: https://example.org\n'],
    ['an entity', 'A &amp; b\n'], ['a file of Windows', '- a\r\n'], ['a paragraph without end', `Words ${'*a* '.repeat(400)}b\n`], ['a mark that is not closed', 'Words *and words\n'],
  ])('has no %s', (_what, source) => expect(isPlain(source)).toBe(false));

  it('is read to the same tree by both engines, wherever it comes from', () => {
    for (const source of plainFiles) expect(comparable(quickTree(source))).toEqual(comparable(remarkTree(source)));
  });

  it.each([['usual lines', usualLine, 400], ['any lines', anyLine, 20_000], ['any text', anyText, 10_000]] as const)('is read to the same tree by both engines: %s', (_what, line, numRuns) => {
    const text = fc.tuple(fc.boolean(), fc.array(line, { maxLength: 8 })).map(([hasFields, lines]) => `${hasFields ? '---\ntitle: T\n---\n' : ''}${lines.join('\n')}\n`);
    let compared = 0;
    fc.assert(
      fc.property(text, (source) => {
        if (!isPlain(source)) return;
        compared++;
        expect(comparable(quickTree(source))).toEqual(comparable(remarkTree(source)));
      }),
      { numRuns },
    );
    expect(compared).toBeGreaterThan(200);
  });
});

/** What is not there is undefined to one of them and null to the other; what MDX makes of code is asked by nobody. */
function comparable(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: Nodes | null) => (value === null || key === 'data' ? undefined : value)));
}

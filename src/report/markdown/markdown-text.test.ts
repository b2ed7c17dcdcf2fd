import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownUrl, markdownLink } from './markdown-text.ts';

const parsers = {
  CommonMark: unified().use(remarkParse).freeze(),
  'GitHub Flavored Markdown': unified().use(remarkParse).use(remarkGfm).freeze(),
};
const special = fc.constantFrom(
  ...'\\`*_{}[]()<>#+-=.!|&~:@/^$"\'',
  '  ',
  ' ',
  '\t',
  '1.',
  '1)',
  '&amp;',
  '&#35;',
  'www.a.org',
  'https://a.org/b_c*d',
  'a@b.org',
  'mailto:a@b.org',
  '---',
  '***',
  '___',
  '~~~',
  '```',
  '[x]',
  '[^1]',
  '![',
  '](',
  '<b>',
  '<!--',
  '| a |',
  'a_b',
  'http',
  'a',
  'é',
  '1',
  '\n',
);
const texts = fc
  .array(fc.oneof({ weight: 4, arbitrary: special }, fc.string({ unit: 'grapheme', maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  // The words of a line are never empty, and neither begin nor end with white space.
  .map((parts) => parts.join('').replace(/\s+/g, ' ').replaceAll('\0', '').trim())
  .filter((text) => text !== '');
const plain = (tree: Root) => toString(tree).replace(/\s+/g, ' ').trim();

describe.each(Object.entries(parsers))('in %s', (_, parser) => {
  // GitHub links a bare URL even if it is escaped; the text stays the same.
  const types = (markdown: string) => {
    const found = new Set<string>();
    visit(parser.parse(markdown), ({ type }) => void (type !== 'link' && found.add(type)));
    return found;
  };

  test('an escaped paragraph keeps its text and has no markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(plain(parser.parse(escapeMarkdown(text)))).toBe(text);
        expect(types(escapeMarkdown(text))).toEqual(new Set(['root', 'paragraph', 'text']));
      }),
      { numRuns: 400 },
    );
  });

  test('an escaped bullet keeps its text and has no markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bullets = `- ${escapeMarkdown(text)} · x\n  - ${escapeMarkdown(text)}\n- y`;
        expect(types(bullets)).toEqual(new Set(['root', 'list', 'listItem', 'paragraph', 'text']));
        expect(plain(parser.parse(bullets))).toBe(`${text} · x${text}y`);
      }),
      { numRuns: 400 },
    );
  });

  test('an escaped heading keeps its text and has no markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(types(`## ${escapeMarkdown(text)}`)).toEqual(new Set(['root', 'heading', 'text']));
        expect(plain(parser.parse(`## ${escapeMarkdown(text)}`))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  /** The words and URLs of the links in a text. */
  const linksIn = (markdown: string) => {
    let links = '';
    visit(parser.parse(markdown), 'link', (link) => void (links += `${toString(link)} ${link.url}`));
    return links;
  };

  test('a link keeps its words and its URL', () => {
    fc.assert(
      fc.property(texts, fc.webUrl({ withFragments: true, withQueryParameters: true }), (text, url) => {
        expect(linksIn(`x ${markdownLink(escapeMarkdown(text), url)} y`)).toBe(`${text} ${url}`);
      }),
      { numRuns: 200 },
    );
  });

  test('a URL shown as itself leads to itself', () => {
    for (const url of ['https://a.org/b_c*d(e)', 'https://a.org/?a=1&copy;=2', 'https://a.org/a b', 'mailto:a@b.org']) {
      expect(linksIn(`x ${markdownUrl(url)}.`)).toBe(`${url} ${url.replace(' ', '%20')}`);
    }
  });
});

test('escapeMarkdown escapes no character that means nothing where it stands', () => {
  const text = 'Build next_visit (v24.1) + Kafka — 50% of C#, see a-b & "c" = d!';
  expect(escapeMarkdown(text)).toBe(text);
});

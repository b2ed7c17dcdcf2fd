/** What is true of every output, whatever texts the content has. Tested with random texts (https://fast-check.dev). */
import fc from 'fast-check';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeEach, expect, test, vi } from 'vitest';
import { hasHidden } from '../report/diagnostics/hidden-characters.ts';
import { documentNames } from '../urls/routes.ts';
import { areaCycles } from '../history/area-cycles.ts';
import { areaMarkdown } from './area-markdown.ts';
import { parseCsv } from './csv.fixture.ts';
import { defused, matrixFile } from './matrix-file.ts';
import { cycleMarkdown } from './cycle-markdown.ts';
import { documentOf } from './documents.ts';
import { feedDocument, feedsOf } from './feed.ts';
import { itemMarkdown } from './item-markdown.ts';
import { llmsText } from './llms.ts';
import { sampleArchive } from './archive.fixture.ts';
import type { Archive } from '../history/archive.ts';
import { sitemapDocuments } from './sitemap.ts';

beforeEach(() => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/k/');
});

const mischief = [
  '<',
  '>',
  '</script>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '"',
  "'",
  '&',
  '&lt;',
  '&#60;',
  '&amp;',
  '`',
  '\\',
  '{',
  '}',
  '${a}',
  '[a](javascript:b)',
  '![',
  '](',
  '*',
  '_',
  '~~',
  '|',
  '#',
  '=',
  '+',
  '-',
  '@',
  '＝',
  "'",
  '\u2028',
  '\u2029',
  '\u00a0',
  '\u200f',
  'é',
  'İ',
  '言',
  '🌍',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'https://a.example/"b',
  ' ',
  'a',
  'B',
  '1',
  ':',
  ';',
  ',',
  '%',
  '?',
  '/',
];
const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...mischief) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && !hasHidden(text));
const escapeMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const quoted = (text: string) => JSON.stringify(text);

/** The kitchen, with the same words in every place that takes words. */
function kitchenOf(title: string, area: string, line: string, note: string): Archive {
  return sampleArchive({
    'site.yaml': `title: ${quoted(title)}\nteam: ${quoted(note)}\ndescription: ${quoted(line)}\ncycles: [K1, K2, K3]\n`,
    'areas/ovens.mdx': `---\ntitle: ${quoted(`${area} x`)}\naliases: [Ovens, ${quoted(`${line} y`)}]\n---\n\n${escapeMarkdown(note)}\n`,
    'topics/seal.mdx': `---\nterm: ${quoted(`${note} seal`)}\nexpansion: ${quoted(note)}\n---\n\n${escapeMarkdown(line)}\n`,
    'items/ovens/a.mdx': `---\nrecords:\n  - { date: 2031-05-01, text: ${quoted(note)}, url: "https://example.org/", source: ${quoted(line)} }\n---\n\n${escapeMarkdown(note)}\n`,
    'cycles/k1/status.mdx': `---\ntitle: ${quoted(note)}\nauthors: [${quoted(line)}]\nmeeting: ${quoted(title)}\nsource: { title: ${quoted(title)}, note: ${quoted(line)} }\n---\n\n## Ovens\n\n- [ ] ${escapeMarkdown(line)} <Item id="a" evidence="https://example.org/" />\n  - [x] ${escapeMarkdown(note)} <Item id="b" reason="No" />\n\n  ${escapeMarkdown(note)}\n`,
    'cycles/k2/plan.mdx': `---\ntitle: ${quoted(line)}\n---\n\n## Ovens\n\n- ${escapeMarkdown(line)} more <Item id="c" continues="ovens/a" />\n`,
    'cycles/k2/status.mdx': `---\ntitle: ${quoted(line)}\n---\n\n## Ovens\n\n- [/] ${escapeMarkdown(line)} more <Item id="c" />\n`,
    'cycles/k3/plan.mdx': `---\ntitle: ${quoted(title)}\n---\n\n## Ovens\n\n- ${escapeMarkdown(note)} <Item id="d" />\n`,
  });
}

// With one seed, all properties check the same sites, and each is read once.
const seed = Date.now();
const read = new Map<string, Archive>();
const sites = fc.tuple(words, words, words, words).map((texts) => {
  const key = JSON.stringify(texts);
  const archive = read.get(key) ?? kitchenOf(...texts);
  read.set(key, archive);
  return archive;
});
const linesOf = ({ history }: Archive) => history.threads.map((thread) => thread.appearances.at(-1)!.line.text);
/** To readers, any white space is one space. */
const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

test('JSON contains every text unchanged', () => {
  fc.assert(
    fc.property(sites, (archive) => {
      // As text that loses no number, date or function.
      const values = documentNames.map((name) => documentOf(name, archive));
      const json = JSON.stringify(values);
      expect(JSON.parse(json)).toEqual(values);
      for (const text of [
        ...linesOf(archive),
        ...archive.content.areas.map(({ title }) => title),
        archive.content.site.title,
      ])
        expect(json).toContain(quoted(text).slice(1, -1));
    }),
    { seed, numRuns: 60 },
  );
});

test('feeds are well-formed XML with the title of the site and only harmless HTML', () => {
  fc.assert(
    fc.property(sites, (archive) => {
      for (const feed of feedsOf(archive)) {
        const { texts, descriptions } = readXml(feedDocument(feed, archive));
        expect(texts.some((text) => text.includes(archive.content.site.title))).toBe(true);
        descriptions.forEach(expectHarmless);
      }
    }),
    { seed, numRuns: 60 },
  );
});

test('sitemaps are well-formed XML for any URL', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (paths) => {
      for (const document of sitemapDocuments(
        paths.map((path) => `/${path}/`),
        new Map(),
      ).values())
        expect(() => readXml(document)).not.toThrow();
    }),
    { numRuns: 60 },
  );
});

test('the spreadsheet has every line in a cell, and no formula', () => {
  fc.assert(
    fc.property(sites, (archive) => {
      const cells = parseCsv(matrixFile(archive)).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      for (const text of linesOf(archive)) expect(cells).toContain(defused(text));
    }),
    { seed, numRuns: 60 },
  );
});

test('Markdown has lines as plain text, without HTML, unsafe URLs or further headings', () => {
  fc.assert(
    fc.property(sites, (archive) => {
      const { content, history } = archive;
      const files = [
        ...history.cycles.map((cycle) => cycleMarkdown(cycle, archive)),
        ...content.areas.map((area) =>
          areaMarkdown(area, { recent: areaCycles(area.id, history), older: [] }, archive),
        ),
        ...history.items.map((item) => itemMarkdown(item, archive)),
        llmsText(archive),
      ];
      for (const file of files) {
        const tree = markdown.parse(file) as Root;
        let text = '';
        visit(tree, (node) => {
          expect(node.type).not.toBe('html');
          if ('url' in node) expect(node.url).toMatch(/^(?:https?:|mailto:|\/|#)/i);
          if ('value' in node) text += node.value;
        });
        if (file.startsWith('# K1'))
          for (const line of content.reports[0]!.sections[0]!.blocks.flatMap((block) =>
            block.type === 'lines' ? block.lines : [],
          ))
            expect(collapsed(text)).toContain(collapsed(line.text));
        expect(tree.children.filter((node) => node.type === 'heading' && node.depth === 1)).toHaveLength(1);
      }
    }),
    { seed, numRuns: 30 },
  );
});

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const html = unified().use(rehypeParse, { fragment: true }).freeze();

/** Reads the texts of a document. Throws if it is not well-formed XML. */
function readXml(document: string): { texts: string[]; descriptions: string[] } {
  const texts: string[] = [];
  const descriptions: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
    texts.push('');
  });
  parser.on('text', (text) => {
    texts.push(`${texts.pop() ?? ''}${text}`);
    if (open.at(-1) === 'description' && open.includes('item')) descriptions.push(text);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  return { texts, descriptions };
}

function expectHarmless(piece: string): void {
  visit(html.parse(piece) as HtmlRoot, 'element', ({ tagName, properties }) => {
    expect(['a', 'p', 'ul', 'li', 'code', 'em', 'strong', 'del']).toContain(tagName);
    for (const [name, value] of Object.entries(properties))
      expect(`${name} ${String(value)}`).toMatch(/^href (?:https?:|\/)/i);
  });
}

/** What holds for every text that anyone may write, proven on random ones (https://fast-check.dev). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyPath } from './content-path.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { formatDiagnostics } from './diagnostics/format.ts';
import { hasHidden } from './diagnostics/hidden-characters.ts';
import { bodyElements } from './hostile.fixture.ts';
import { kitchen, lineOf, readBody, readKitchen } from './kitchen.fixture.ts';
import { chooseLinks, createMatcher } from './markdown/matcher.ts';
import type { Line } from './schema/report.ts';
import { lineSlug, slugify } from './slug.ts';

/** Pieces of Markdown, MDX, YAML and mischief, as they meet in real files and in hostile ones. */
const pieces = [
  '- ',
  '* ',
  '+ ',
  '1. ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '> ',
  '# ',
  '## ',
  '### ',
  '## Staff\n\n',
  '---\n',
  '***',
  '===\n',
  '[x] ',
  '[/] ',
  '[ ] ',
  '[-] ',
  '[]',
  '[?] ',
  '[a](b)',
  '[a](javascript:alert(1))',
  '[a][b]',
  '[b]: data:text/html,x\n',
  '![a](b.png)',
  '![',
  '](',
  '[^1]',
  '[^1]: x\n',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '```\n',
  '~~~\n',
  '|',
  '|-|\n',
  '| a | b |\n',
  '\\',
  '&',
  '&amp;',
  '&#x202e;',
  '&#0;',
  '&lt;script&gt;',
  '<',
  '>',
  '</',
  '/>',
  '<b>',
  '</b>',
  '<br/>',
  '<!--',
  '-->',
  '<Item />',
  '<Item added />',
  '<Item id="a" />',
  '<Item id=',
  '<Item {...a} />',
  '<Note>',
  '</Note>',
  '<Chart />',
  '<>',
  '</>',
  '<https://example.org>',
  '<a@b.cd>',
  'https://example.org/?a=1&b=2',
  'www.example.org',
  'a@b.cd',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '<svg onload=a>',
  '{',
  '}',
  '{a}',
  '{/* a */}',
  '{`',
  '${a}',
  'import a from "b"\n',
  'export const a = 1\n',
  'import ',
  'export ',
  'Thermostat',
  'oven door',
  'TN-12',
  'DMTN-xxx',
  '__proto__',
  'constructor',
  'toString',
  '(',
  ')',
  '"',
  "'",
  '“',
  '…',
  '—',
  'é',
  'İ',
  'ß',
  '扉',
  '🌍',
  '👩‍🍳',
  '\u0301',
  '\u200d',
  '\u202e',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\u00a0',
  '\ue000',
  'a',
  'b',
  '1',
  ' ',
  ':',
  ': ',
  ',',
  '!!x ',
  '*a',
  '&a ',
  '? ',
  '%',
];
const fragments = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...pieces), weight: 6 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  { arbitrary: fragments, weight: 4 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme' }), weight: 1 },
);

function expectInside(diagnostics: readonly Diagnostic[], text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { position, found, expected, fix } of diagnostics) {
    const { line, column, endLine = line, endColumn = column } = position;
    const ends = [
      [line, column],
      [endLine, endColumn],
    ] as const;
    for (const [row, place] of ends) {
      expect(row).toBeGreaterThanOrEqual(1);
      // Behind a last line there may be one that the fix adds.
      expect(row).toBeLessThanOrEqual(lines.length + 1);
      expect(place).toBeGreaterThanOrEqual(1);
      expect(place).toBeLessThanOrEqual((lines[row - 1] ?? '').length + 1);
    }
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    expect([found, expected, fix].every((words) => typeof words === 'string' && words !== '')).toBe(true);
  }
}

const tag = /<(\/?)([a-z0-9]+)((?: [a-z]+(?:="[^"<]*")?)*)>/g;
const allowedTags = new Set<string>(bodyElements);
const allowedAttributes = new Set(['align', 'alt', 'class', 'href', 'role', 'src', 'start', 'title']);

/** HTML with nothing in it but what Markdown makes. */
function expectSafe(html: string): void {
  expect(html.replace(tag, '')).not.toContain('<');
  expect(html).not.toMatch(/&(?!#x?[0-9a-f]+;|[a-z]+;)/i);
  for (const [, , name = '', attributes = ''] of html.matchAll(tag)) {
    expect(allowedTags).toContain(name);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z]+)(?:="([^"<]*)")?/g)) {
      expect(allowedAttributes).toContain(attribute);
      if (attribute === 'href' || attribute === 'src') expect(value).toMatch(/^(?:https?:|mailto:|tel:|\/|$)/i);
      if (attribute === 'src') expect(value).toMatch(/^\/files\//);
    }
  }
}

const htmlOf = (lines: readonly Line[]): string[] =>
  lines.flatMap((line) => [line.html, line.body, ...htmlOf(line.lines)]);

describe('a report of any text', () => {
  test('is read without an exception, and every diagnostic is inside it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('status', 'plan'), (body, kind) => {
        const { report, diagnostics } = readBody(body, kind);
        expectInside(diagnostics, `---\ntitle: Kitchen\n---\n\n## Ovens — small\n\n${body}`);
        if (diagnostics.length === 0) {
          const html = [
            report.intro,
            ...report.sections.flatMap(({ blocks }) =>
              blocks.flatMap((block) => (block.type === 'html' ? [block.html] : htmlOf(block.lines))),
            ),
          ];
          html.forEach(expectSafe);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is as safe where it has mistakes', () => {
    fc.assert(
      fc.property(fragments, (body) => {
        const { report } = readBody(body);
        const html = report.sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.type === 'html' ? [block.html] : htmlOf(block.lines))),
        );
        for (const one of html) expect(one.replace(tag, '')).not.toContain('<');
      }),
      { numRuns: 150 },
    );
  });
});

test.each([
  'cycles/k1/status.mdx',
  'areas/ovens.mdx',
  'topics/thermostat.mdx',
  'items/ovens/seals.mdx',
  'site.yaml',
  'redirects.yaml',
])('%s of any text is read without an exception, and every diagnostic is inside it', (path) => {
  const head = path.endsWith('.mdx')
    ? fc.constantFrom('', '---\n', '---\ntitle: ', '---\nterm: ')
    : fc.constantFrom('', `${kitchen['site.yaml']}`, '/a/: ');
  fc.assert(
    fc.property(head, anyText, (start, rest) => {
      const text = start + rest || '\n';
      const { diagnostics } = readKitchen({ [path]: text });
      expectInside(
        diagnostics.filter(({ file }) => file === `content/${path}`),
        text,
      );
      expect(hasHidden(formatDiagnostics(diagnostics, { textOf: () => text }))).toBe(false);
    }),
    { numRuns: 80 },
  );
});

describe('the words of a line', () => {
  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    )
    .map((text) => text.replace(/\s+/g, ' ').trim())
    // A line that ends in a colon and an ellipsis waits for its words.
    .filter((text) => text !== '' && !hasHidden(text) && !/[\ue000-\ue005]|: …$/.test(text));
  // What would be a status marker in other programs is reported, unless it is a character reference.
  const escape = (text: string) =>
    text
      .replace(/[!-/:-@[-`{-~]/g, '\\$&')
      .replace(/^[✅✔✓☑☐⬜❌✗✘]/u, (sign) => `&#x${sign.codePointAt(0)!.toString(16)};`);
  const unescape = (html: string) =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

  test('survive unchanged from escaped Markdown to text and HTML', () => {
    fc.assert(
      fc.property(words, (text) => {
        const line = lineOf(`- ${escape(text)} <Item id="x" />\n`);
        expect(line.text).toBe(text);
        expect(unescape(line.html)).toBe(text);
        expectSafe(line.html);
      }),
      { numRuns: 400 },
    );
  });

  test('survive in code', () => {
    fc.assert(
      fc.property(
        words.filter((text) => !text.includes('`')),
        (text) => {
          const line = lineOf(`- \`\` ${text} \`\` <Item id="x" />\n`);
          expect(line.text).toBe(text);
          expect(unescape(line.html)).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a slug of any words', () => {
  test('is at most 80 bytes of letters and digits joined by hyphens, and its own slug', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fragments,
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.string({ unit: 'grapheme', maxLength: 200 }),
        ),
        (text) => {
          const slug = slugify(text);
          expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(80);
          expect(slug).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)?$/u);
          expect(slugify(slug)).toBe(slug);
          expect(slugify(text.normalize('NFC'))).toBe(slug);
          expect(slugify(text.normalize('NFD'))).toBe(slug);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('does not depend on a trailing parenthesis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, inside) => {
        const bare = text.replace(/[()]/g, '');
        expect(lineSlug(`${bare} (${inside.replace(/[()]/g, '')})`)).toBe(slugify(bare));
      }),
    );
  });
});

test('links never overlap, never touch a word, and lead to each topic once', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', '扉', '𝒂', '-', '_', ' ', '/', '1', '.', 'İ', '"'),
    minLength: 1,
    maxLength: 4,
  });
  const topics = fc
    .array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    .map((all) => all.map((names, index) => ({ id: `t${index}`, names })));
  const handles = fc
    .array(fc.tuple(name, fc.constantFrom('', '{n}', '-{n}')), { maxLength: 3 })
    .map((all) => all.map(([start, end]) => ({ handle: start + end, url: 'https://example.org/{n}' })));
  const text = fc
    .array(fc.oneof(name, fc.constantFrom(' ', '1', '12', '-', ',')), { maxLength: 20 })
    .map((parts) => parts.join(''));
  const touches = /[\p{L}\p{M}\p{N}_-]/u;
  fc.assert(
    fc.property(topics, handles, text, (ofTopics, ofHandles, words) => {
      const all = createMatcher(ofTopics, ofHandles)(words);
      for (const { start, end } of all) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(words.length);
        expect([...words.slice(0, start)].at(-1) ?? ' ').not.toMatch(touches);
        expect([...words.slice(end)][0] ?? ' ').not.toMatch(touches);
      }
      const chosen = chooseLinks(all);
      chosen.reduce((last, { start, end }) => {
        expect(start).toBeGreaterThanOrEqual(last);
        return end;
      }, 0);
      const linked = chosen.flatMap(({ topic }) => topic ?? []);
      expect(new Set(linked).size).toBe(linked.length);
      // A topic that is mentioned goes without a link only where another link is in its way, or it has one.
      for (const match of all) {
        const isLinked = match.topic !== undefined && linked.includes(match.topic);
        expect(isLinked || chosen.some((one) => one.start < match.end && match.start < one.end)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('any path is classified, and what is wrong with it can be fixed by its fix', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'areas',
      'topics',
      'items',
      'cycles',
      'sources',
      'site',
      'status',
      'plan',
      '..',
      '.',
      '__proto__',
      '_',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('/', '') || 'a'),
  );
  const end = fc.constantFrom('.mdx', '.md', '.yaml', '', '.png');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), end, (parts, extension) => {
      const kind = classifyPath(parts.join('/') + extension);
      if ('id' in kind)
        expect(kind.id.split('/').every((segment) => segment !== '' && slugify(segment) === segment)).toBe(true);
      if (kind.is === 'report') expect(kind.cycle).toMatch(/^[\p{L}\p{N}][^/\s]*$/u);
      if ('fix' in kind) expect(['unexpected', 'misnamed']).not.toContain(classifyPath(kind.fix).is);
    }),
    { numRuns: 500 },
  );
});

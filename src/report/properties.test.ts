/** What holds for any text, tested with random ones (https://fast-check.dev). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrongPath } from '../check/wrong-paths.ts';
import { classifyPath } from './content-path.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { formatDiagnostics } from './diagnostics/format.ts';
import { hasHidden } from './diagnostics/hidden-characters.ts';
import { expectSafe, htmlOf } from './hostile.fixture.ts';
import { checkBody, lineOf } from '../check/report.fixture.ts';
import { checkKitchen } from '../check/check.fixture.ts';
import { htmlOfWords, kitchen } from './kitchen.fixture.ts';
import { chooseLinks, createMatcher } from './markdown/matcher.ts';
import { createReuse } from './reuse.ts';
import { lineSlug, slugify } from './slug.ts';
import { statusSigns } from './status-signs.ts';

/** Pieces of Markdown, MDX and YAML, and what hostile files may hold. */
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
    for (const [row, end] of ends) {
      expect(row).toBeGreaterThanOrEqual(1);
      // The fix may add a line after the last one.
      expect(row).toBeLessThanOrEqual(lines.length + 1);
      expect(end).toBeGreaterThanOrEqual(1);
      expect(end).toBeLessThanOrEqual((lines[row - 1] ?? '').length + 1);
    }
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    expect([found, expected, fix].every((words) => typeof words === 'string' && words !== '')).toBe(true);
  }
}

test('a report of any text is read without an exception into safe HTML, with every diagnostic inside it', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('status', 'plan'), (body, kind) => {
      const { report, diagnostics } = checkBody(body, kind);
      expectInside(diagnostics, `---\ntitle: Kitchen\n---\n\n## Ovens — small\n\n${body}`);
      for (const html of htmlOf(report)) expectSafe(html, diagnostics.length > 0);
    }),
    { numRuns: 550 },
  );
});

test.each([
  'cycles/k1/status.mdx',
  'areas/ovens.mdx',
  'topics/thermostat.mdx',
  'items/ovens/seals.mdx',
  'site.yaml',
  'redirects.yaml',
])('%s of any text is read without an exception, with every diagnostic inside it', (path) => {
  const head = path.endsWith('.mdx')
    ? fc.constantFrom('', '---\n', '---\ntitle: ', '---\nterm: ')
    : fc.constantFrom('', `${kitchen['site.yaml']}`, '/a/: ');
  const reuse = createReuse();
  fc.assert(
    fc.property(head, anyText, (start, rest) => {
      const text = start + rest || '\n';
      const { diagnostics } = checkKitchen({ [path]: text }, { reuse });
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
    .filter((text) => text !== '' && !hasHidden(text) && !/[\ue000-\ue005]/.test(text));
  // The signs of a status are reported, unless they are character references, and so is a marker with
  // both brackets escaped.
  const escape = (text: string) =>
    text
      .replace(/[!-/:-@[-`{-~]/g, '\\$&')
      .replace(/^\\\[(\\?.)\\\]/u, '\\[$1]')
      .replace(new RegExp(statusSigns, 'gu'), (sign) =>
        [...sign].map((character) => `&#x${character.codePointAt(0)!.toString(16)};`).join(''),
      );
  const unescape = (html: string) =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

  test('stay the same from escaped Markdown to text and HTML', () => {
    fc.assert(
      fc.property(words, (text) => {
        const line = lineOf(`- ${escape(text)} <Item id="x" />\n`);
        expect(line.text).toBe(text);
        expect(unescape(htmlOfWords(line))).toBe(text);
        expectSafe(htmlOfWords(line));
      }),
      { numRuns: 400 },
    );
  });

  test('stay the same in code', () => {
    fc.assert(
      fc.property(
        words.filter((text) => !text.includes('`')),
        (text) => {
          const line = lineOf(`- \`\` ${text} \`\` <Item id="x" />\n`);
          expect(line.text).toBe(text);
          expect(unescape(htmlOfWords(line))).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a slug of any words', () => {
  test('is at most 80 bytes of lower-case letters and digits joined by hyphens, and its own slug', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fragments,
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.string({ unit: 'grapheme', maxLength: 200 }),
        ),
        (text) => {
          const slug = slugify(text);
          // On some hosts, two folders cannot differ by case alone.
          expect(slug.toLowerCase()).toBe(slug);
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

test('links never overlap, never touch a letter, and lead to each topic once', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', '扉', '𝒂', '-', '_', ' ', '/', '1', '.', 'İ', '"'),
    minLength: 1,
    maxLength: 4,
  });
  const anyTopics = fc
    .array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
    .map((namesOfTopics) => namesOfTopics.map((names, index) => ({ id: `t${index}`, names })));
  const anyHandles = fc
    .array(fc.tuple(name, fc.constantFrom('', '{n}', '-{n}')), { maxLength: 3 })
    .map((parts) => parts.map(([start, end]) => ({ handle: start + end, url: 'https://example.org/{n}' })));
  const anyWords = fc
    .array(fc.oneof(name, fc.constantFrom(' ', '1', '12', '-', ',')), { maxLength: 20 })
    .map((parts) => parts.join(''));
  const touches = /[\p{L}\p{M}\p{N}_-]/u;
  fc.assert(
    fc.property(anyTopics, anyHandles, anyWords, (topics, handles, text) => {
      const mentions = createMatcher(topics, handles)(text);
      for (const { start, end } of mentions) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect([...text.slice(0, start)].at(-1) ?? ' ').not.toMatch(touches);
        expect([...text.slice(end)][0] ?? ' ').not.toMatch(touches);
      }
      const chosen = chooseLinks(mentions);
      chosen.reduce((last, { start, end }) => {
        expect(start).toBeGreaterThanOrEqual(last);
        return end;
      }, 0);
      const linked = chosen.flatMap(({ topic }) => topic ?? []);
      expect(new Set(linked).size).toBe(linked.length);
      // A mention goes without a link only if its topic has one elsewhere, or another link is in its way.
      for (const mention of mentions) {
        const isLinked = mention.topic !== undefined && linked.includes(mention.topic);
        expect(isLinked || chosen.some((link) => link.start < mention.end && mention.start < link.end)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('any path is classified, and the fix of a wrong path is a right one', () => {
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
      const path = parts.join('/') + extension;
      const kind = classifyPath(path);
      if ('id' in kind)
        expect(kind.id.split('/').every((segment) => segment !== '' && slugify(segment) === segment)).toBe(true);
      if (kind.type === 'report') expect(kind.cycle).toMatch(/^[\p{L}\p{N}][^/\s]*$/u);
      expect(wrongPath(wrongPath(path)?.meant ?? path)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

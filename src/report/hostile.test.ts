/**
 * Hostile content, one item each (`fixtures/hostile`): `check` reports it where it stands, or it is shown as nothing
 * but text. What is hostile by its size is in `limits.test.ts`, bytes that are no text in
 * `src/loaders/read-files.test.ts`; `e2e/hostile.spec.ts` opens in a browser what is permitted.
 */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../loaders/diagnose.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { formatDiagnostics } from './diagnostics/format.ts';
import { hasHidden } from './diagnostics/hidden-characters.ts';
import { hostileContent, bodyElements } from './hostile.fixture.ts';
import { kitchenWith, options, placesOf, readBody } from './kitchen.fixture.ts';
import { topLines } from './lines/top-lines.ts';
import type { Line, Report } from './schema/report.ts';

const withDrawing = '---\ntitle: Kitchen K1 status\n---\n\n## Staff\n\n- Train\n\n![](/a.svg)\n';
const html = unified().use(rehypeParse, { fragment: true }).freeze();
const elements = new Set([...bodyElements, 'h2']);
const properties = new Set(['align', 'alt', 'className', 'href', 'role', 'src', 'start', 'title']);

describe.each(hostileContent)('%s', (_name, items) => {
  test.each(items)('$name', ({ body, drawing, files = {}, file, text = '', reported = [], words, safe }) => {
    const shown = drawing === undefined ? {} : { 'a.svg': drawing, 'cycles/k1/status.mdx': withDrawing };
    const input = kitchenWith({ ...files, ...shown, ...(file !== undefined && { [file]: text }) });
    const { report, diagnostics } =
      body === undefined ? { report: undefined, ...diagnose({ input, diagnostics: [] }, options) } : readBody(body);
    expect(placesOf(diagnostics)).toEqual(reported);
    expectPrintable(diagnostics, body ?? drawing ?? text);
    expect(reported.length > 0 || words !== undefined || safe === true, 'the item says what becomes of it').toBe(true);
    if (!report) return;
    const lines = topLines(report.sections);
    if (words) expect(lines.map((line) => line.text)).toEqual(words);
    // White space is one space to a reader; what is reported may be seen otherwise.
    if (reported.length === 0) for (const line of lines) expect(textOf(line.html).replace(/\s+/g, ' ')).toBe(line.text);
    for (const piece of piecesOf(report)) expectHarmless(piece);
  });
});

/** A message must do nothing to the terminal that shows it, and always has something to say. */
function expectPrintable(diagnostics: readonly Diagnostic[], text: string): void {
  const printed = formatDiagnostics(diagnostics, { textOf: () => text });
  expect(hasHidden(printed.replaceAll('\n', ''))).toBe(false);
  expect(printed).not.toMatch(/^\s*::|##\w*\[/m);
  for (const { found, expected, fix } of diagnostics)
    for (const said of [found, expected, fix]) expect(said.trim()).not.toBe('');
}

function piecesOf(report: Report): string[] {
  const ofLine = (line: Line): string[] => [line.html, line.body, ...line.lines.flatMap(ofLine)];
  return [
    report.intro,
    ...report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'lines' ? block.lines.flatMap(ofLine) : [block.html])),
    ),
  ];
}

/** By the parser of browsers (https://html.spec.whatwg.org/multipage/parsing.html): nothing but what Markdown makes. */
function expectHarmless(piece: string): void {
  visit(html.parse(piece) as Root, (node) => {
    expect(['root', 'element', 'text']).toContain(node.type);
    if (node.type !== 'element') return;
    const { tagName, properties: own } = node as Element;
    expect(elements).toContain(tagName);
    for (const name of Object.keys(own)) expect(properties).toContain(name);
    if (own['href'] !== undefined) expect(String(own['href'])).toMatch(/^(?:https?:|mailto:|tel:|\/|$)/i);
    if (own['src'] !== undefined) expect(String(own['src'])).toMatch(/^(?:\/files\/|$)/);
  });
}

function textOf(piece: string): string {
  let text = '';
  visit(html.parse(piece) as Root, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

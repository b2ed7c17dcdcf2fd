/**
 * Hostile content, from `fixtures/hostile`: `check` reports it in its place, or it is shown as plain text. For content of
 * a hostile size, see `limits.test.ts`; for bytes that are not text, `src/loaders/read-files.test.ts`.
 * `e2e/hostile.spec.ts` opens permitted content in a browser.
 */
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { check } from '../check/check.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { formatDiagnostics } from './diagnostics/format.ts';
import { hasHidden } from './diagnostics/hidden-characters.ts';
import { expectSafe, hostileContent, htmlOf, parseHtml } from './hostile.fixture.ts';
import { checkBody } from '../check/report.fixture.ts';
import { htmlOfWords, kitchenWith, options, placesOf } from './kitchen.fixture.ts';
import { topLines } from './report-lines.ts';

const withDrawing = '---\ntitle: Kitchen K1 status\n---\n\n## Staff\n\n- Train\n\n![x](/a.svg)\n';

describe.each(hostileContent)('%s', (_name, cases) => {
  test.each(cases)('$name', ({ body, drawing, files = {}, file, text = '', reported = [], words, safe }) => {
    const shown = drawing === undefined ? {} : { 'a.svg': drawing, 'cycles/k1/status.mdx': withDrawing };
    const input = kitchenWith({ ...files, ...shown, ...(file !== undefined && { [file]: text }) });
    const { report, diagnostics } =
      body === undefined ? { report: undefined, ...check({ input, diagnostics: [] }, options) } : checkBody(body);
    expect(placesOf(diagnostics)).toEqual(reported);
    expectPrintable(diagnostics, body ?? drawing ?? text);
    expect(reported.length > 0 || words !== undefined || safe === true, 'the case says what is expected').toBe(true);
    if (!report) return;
    const lines = topLines(report.sections);
    if (words) expect(lines.map((line) => line.text)).toEqual(words);
    // White space is one space to a reader. Content with mistakes may look different.
    if (reported.length === 0)
      for (const line of lines) expect(toString(parseHtml(htmlOfWords(line))).replace(/\s+/g, ' ')).toBe(line.text);
    for (const html of htmlOf(report)) expectSafe(html, reported.length > 0);
  });
});

/** A message must not control the terminal that shows it, and no part of it is empty. */
function expectPrintable(diagnostics: readonly Diagnostic[], text: string): void {
  const printed = formatDiagnostics(diagnostics, { textOf: () => text });
  expect(hasHidden(printed.replaceAll('\n', ''))).toBe(false);
  expect(printed).not.toMatch(/^\s*::|##\w*\[/m);
  for (const { found, expected, fix } of diagnostics)
    for (const part of [found, expected, fix]) expect(part.trim()).not.toBe('');
}

import { describe, expect, test } from 'vitest';
import { diagnostic, type Diagnostic, type Finding } from './diagnostic.ts';
import { formatDiagnostics } from './format.ts';
import { logJson } from './log-line.ts';

const text = 'one\r\ntwo\rthree\nfour';
const textOf = (file: string) => (file === 'a.mdx' ? text : undefined);

/** A diagnostic. A test gives only what it is about. */
function makeDiagnostic(file: string, finding: Partial<Finding> = {}): Diagnostic {
  const defaults = { code: 'mdx-tag', position: { line: 1, column: 1 }, found: 'f', expected: 'e', fix: 'x' } as const;
  return diagnostic(file, { ...defaults, ...finding });
}

describe('formatDiagnostics', () => {
  test('shows the place, the lines around it, what was found and expected, and the fix', () => {
    const error = makeDiagnostic('a.mdx', {
      code: 'unknown-marker',
      position: { line: 2, column: 3 },
      found: '`o`',
      expected: 'x',
      fix: 'two\nlines',
    });
    const warning = makeDiagnostic('site.yaml', { code: 'unmatched-note' });
    const other = makeDiagnostic('topics/a.mdx', { code: 'unmatched-note' });
    expect(formatDiagnostics([error, warning, other], { textOf })).toBe(`a.mdx:2:3 error unknown-marker
    1 | one
  > 2 | two
      |   ^
    3 | three
  found     \`o\`
  expected  x
  likely    two
            lines
  more      npx almanac check --explain unknown-marker

site.yaml:1:1 warning unmatched-note
  found     f
  expected  e
  likely    x
  more      npx almanac check --explain unmatched-note

topics/a.mdx:1:1 warning unmatched-note
  found     f
  expected  e
  likely    x

1 error and 2 warnings in the content.`);
  });

  test('makes one message of what was done several times in a file', () => {
    const at = (line: number, found: string, fix: string) =>
      makeDiagnostic('b', { position: { line, column: 3 }, found, fix });
    expect(formatDiagnostics([at(2, 'f', 'x'), at(12, 'g', 'y'), at(13, 'g', 'y')], { textOf }))
      .toBe(`b:2:3 error mdx-tag (3 places)
  found     2:3   f
            12:3  g
            13:3  g
  expected  e
  likely    x
            y
  more      npx almanac check --explain mdx-tag

1 error in the content.`);
  });

  test.each([
    ['certain', 'fix       x'],
    ['likely', 'likely    x'],
    ['choose', 'choose    x'],
    ['advice', 'advice    x'],
  ] as const)('says that a fix is %s', (certainty, row) => {
    expect(formatDiagnostics([makeDiagnostic('b', { certainty })], { textOf })).toContain(`\n  ${row}\n`);
  });

  test('says where the guide is, if its URL is known', () => {
    const error = makeDiagnostic('b');
    expect(formatDiagnostics([error], { textOf, guide: 'https://kitchen.example/guide/' })).toContain(
      '--explain mdx-tag, or https://kitchen.example/guide/diagnostics/mdx-tag/\n',
    );
  });

  test('says that warnings are checked after the errors', () => {
    const error = makeDiagnostic('b');
    expect(formatDiagnostics([error, makeDiagnostic('c')], { textOf, isCutShort: true })).toMatch(
      /\n\n2 errors in the content\. Fix the errors first; everything else is checked then\.$/,
    );
  });

  test('styles the place, the severity and the code', () => {
    const error = makeDiagnostic('b');
    expect(formatDiagnostics([error], { textOf, paint: (style, words) => `<${style}>${words}</>` })).toContain(
      '<bold>b:1:1</> <red>error</> <dim>mdx-tag</>',
    );
  });

  test('passes no control characters of the content to the terminal', () => {
    const evil = '\u001b[2Jx\u202e\u0007';
    const error = makeDiagnostic(evil, { found: evil, expected: evil, fix: evil });
    const printed = formatDiagnostics([error], { textOf: () => `${evil}\n${evil}` });
    expect(printed).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(printed).toContain('found     U+001B[2JxU+202E U+0007');
  });

  test('shows only the beginning of a very long line', () => {
    const error = makeDiagnostic('c', { position: { line: 1, column: 500 } });
    const lines = formatDiagnostics([error], { textOf: () => 'x'.repeat(10_000) }).split('\n');
    expect(lines[1]).toBe(`  > 1 | ${'x'.repeat(159)}…`);
    expect(lines[2]).toBe('  found     f');
  });

  test('breaks up commands to CI services, at the beginning of a line and inside it', () => {
    const evil = 'a\n::stop-commands::q\r\n  ::warning ::x ##[add-mask]a ##vso[task.x] ## [b]';
    const error = makeDiagnostic(evil, {
      code: 'mdx-comment',
      position: { line: 2, column: 1 },
      found: evil,
      expected: evil,
      fix: evil,
    });
    const printed = formatDiagnostics([error], { textOf: () => evil });
    expect(printed).not.toMatch(/^\s*::|##\w*\[/m);
    expect(printed).toContain(
      'likely    a\n            : :stop-commands::q\n              : :warning ::x # #[add-mask]a # #vso[task.x] ## [b]',
    );
    expect(logJson([evil])).not.toMatch(/##\w*\[/);
    expect(JSON.parse(logJson([evil]))).toEqual([evil]);
  });
});

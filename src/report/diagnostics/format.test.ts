import { expect, test } from 'vitest';
import { diagnostic, type Diagnostic, type Finding } from './diagnostic.ts';
import { formatDiagnostics } from './format.ts';

const text = 'one\r\ntwo\rthree\nfour';
const textOf = (file: string) => (file === 'a.mdx' ? text : undefined);

/** A diagnostic, of which a test gives only what it is about. */
function made(file: string, finding: Partial<Finding> = {}): Diagnostic {
  const others = { code: 'mdx-tag', position: { line: 1, column: 1 }, found: 'f', expected: 'e', fix: 'x' } as const;
  return diagnostic(file, { ...others, ...finding });
}

test('shows place, lines, what was found and expected, and the fix', () => {
  const one = made('a.mdx', {
    code: 'unknown-marker',
    position: { line: 2, column: 3 },
    found: '`o`',
    expected: 'x',
    fix: 'two\nlines',
  });
  const two = made('site.yaml', { code: 'unmatched-note' });
  expect(formatDiagnostics([one, two, two], { textOf })).toBe(`a.mdx:2:3 error unknown-marker
    1 | one
  > 2 | two
      |   ^
    3 | three
  found     \`o\`
  expected  x
  fix       two
            lines
  more      npx almanac check --explain unknown-marker

site.yaml:1:1 warning unmatched-note
  found     f
  expected  e
  fix       x
  more      npx almanac check --explain unmatched-note

site.yaml:1:1 warning unmatched-note
  found     f
  expected  e
  fix       x

1 error and 2 warnings in the content.`);
});

test('says where the guide is, where that is known', () => {
  const one = made('b');
  expect(formatDiagnostics([one], { textOf, guide: 'https://kitchen.example/guide/' })).toContain(
    '--explain mdx-tag, or https://kitchen.example/guide/diagnostics/mdx-tag/\n',
  );
});

test('says what is looked at later', () => {
  const one = made('b');
  expect(formatDiagnostics([one, one], { textOf, isCutShort: true })).toMatch(
    /\n\n2 errors in the content\. Fix these first; warnings are checked next\.$/,
  );
});

test('paints what it is reported to', () => {
  const one = made('b');
  expect(formatDiagnostics([one], { textOf, paint: (style, words) => `<${style}>${words}</>` })).toContain(
    '<bold>b:1:1</> <red>error</> <dim>mdx-tag</>',
  );
});

test('says nothing to the terminal that the content says', () => {
  const evil = '\u001b[2Jx\u202e\u0007';
  const one = made(evil, { found: evil, expected: evil, fix: evil });
  const printed = formatDiagnostics([one], { textOf: () => `${evil}\n${evil}` });
  expect(printed).not.toMatch(/[\u001b\u0007\u202e]/);
  expect(printed).toContain('found     U+001B[2JxU+202E U+0007');
});

test('shows the beginning of an endless line', () => {
  const one = made('c', { position: { line: 1, column: 500 } });
  const lines = formatDiagnostics([one], { textOf: () => 'x'.repeat(10_000) }).split('\n');
  expect(lines[1]).toBe(`  > 1 | ${'x'.repeat(159)}…`);
  expect(lines[2]).toBe('  found     f');
});

test('begins no line of a log with a command to a CI service, and holds none in one', () => {
  const evil = 'a\n::stop-commands::q\r\n  ::warning ::x ##[add-mask]a ##vso[task.x] ## [b]';
  const one = made(evil, {
    code: 'mdx-comment',
    position: { line: 2, column: 1 },
    found: evil,
    expected: evil,
    fix: evil,
  });
  const printed = formatDiagnostics([one], { textOf: () => evil });
  expect(printed).not.toMatch(/^\s*::|##\w*\[/m);
  expect(printed).toContain(
    'fix       a\n            : :stop-commands::q\n              : :warning ::x # #[add-mask]a # #vso[task.x] ## [b]',
  );
});

import { expect, test } from 'vitest';
import { diagnostic } from './diagnostic.ts';
import { mergeFixes } from './merge-fixes.ts';

function mergedFixes(line: string, fixes: readonly string[]): string[] {
  const diagnostics = fixes.map((fix) =>
    diagnostic('a.mdx', { code: 'broken-link', position: { line: 1, column: 1 }, found: '', expected: '', fix }),
  );
  return mergeFixes(diagnostics, () => line).map(({ fix }) => fix);
}

test.each([
  ['several that do not overlap', 'a b c d', ['A b c d', 'a B c d', 'a b c'], ['A B c', 'A B c', 'A B c']],
  ['two side by side', 'a bb cc d', ['a cc d', 'a bb d'], ['a d', 'a d']],
  ['only one', 'a b', ['a B'], ['a B']],
  ['two that overlap, beside another', 'a b c', ['A b c', 'a x', 'a b x'], ['A b c', 'a x', 'a b x']],
  ['advice and two lines', 'a b', ['Delete this.', 'a\n\nb', 'A b'], ['Delete this.', 'a\n\nb', 'A b']],
  ['advice that ends as the line does', '- a b.', ['Delete this.', '- A b.'], ['Delete this.', '- A b.']],
  ['a very long line', 'a b'.repeat(1_000), ['…A b…', '…a B…'], ['…A b…', '…a B…']],
])('fixes of one line are merged if possible: %s', (_what, line, fixes, expected) => {
  expect(mergedFixes(line, fixes)).toEqual(expected);
});

test('fixes of different lines are not merged', () => {
  const at = (file: string, line: number, fix: string) =>
    diagnostic(file, { code: 'broken-link', position: { line, column: 1 }, found: '', expected: '', fix });
  const diagnostics = [at('a', 1, 'A b'), at('a', 2, 'a B'), at('b', 1, 'a B')];
  expect(mergeFixes(diagnostics, () => 'a b\na b')).toEqual(diagnostics);
});

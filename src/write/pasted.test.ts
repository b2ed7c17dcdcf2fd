import { expect, test } from 'vitest';
import { isReport, pastedName } from './pasted.ts';

test.each([
  ['---\ntitle: A\n---\n\n## B\n', 'a.md', true],
  ['\ufeff---\r\ntitle: A\r\n---\r\n', 'a.txt', true],
  ['## B\n', 'a.mdx', true],
  ['---\nmarp: true\n---\n\n# Status for K1\n', 'a.md', false],
  ['# Status for K1\n\n- Oil\n', 'a.md', false],
  ['', 'a.csv', false],
])('%j in %s is a report: %s', (text, name, expected) => {
  expect(isReport(text, name)).toBe(expected);
});

test.each([
  ['Title\tStatus\nOil\tDone\n', true, 'pasted.tsv'],
  ['- Oil, paint, brushes\n- Seals, tape, glue\n', false, undefined],
  ['# Status for K1\n\n- Oil\n', false, 'pasted.md'],
  // A report that somebody has begun gets another section.
  ['# Status for K1\n\n- Oil\n', true, undefined],
  ['---\ntitle: A\n---\n\n## B\n\n- Oil\n', false, undefined],
  ['Oil, paint and brushes', false, undefined],
  ['- Oil, paint, brushes\n- Seals\n', false, undefined],
  ['', false, undefined],
])('%j is pasted into a draft that is changed (%s) as %s', (text, isChanged, expected) => {
  expect(pastedName(text, isChanged)).toBe(expected);
});

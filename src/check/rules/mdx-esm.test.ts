import { describe, expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

describe('imports and exports', () => {
  test.each([
    "import A from 'a'",
    'import A, { B } from "b"',
    "import * as a from 'a'",
    "import 'a'",
    'export const a = 1',
    'export default function a() {}',
    'export { a }',
    "export * from 'a'",
    'export const a = {\n  b: 1,\n}',
  ])('are code to delete: %j', (code) => {
    const { diagnostics } = checkBody(`${code}\n\n- a\n`);
    expect(placesOf(diagnostics)).toEqual(['mdx-esm 7:1']);
    expect(diagnostics[0]?.fix).toBe('Delete these lines; <Item /> and <Note> need no import.');
  });

  test.each(['import was late', 'export of ovens has begun', 'import and export'])(
    'get a capital letter if they are a sentence: %j',
    (words) => {
      const { diagnostics } = checkBody(`${words}\n\n- a\n`);
      expect(placesOf(diagnostics)).toEqual(['mdx-esm 7:1']);
      expect(diagnostics[0]?.fix).toBe(words.charAt(0).toUpperCase() + words.slice(1));
      expect(checkBody(`${diagnostics[0]?.fix}\n\n- a\n`).diagnostics).toEqual([]);
    },
  );

  test('do not hide the line right below them', () => {
    const { report, diagnostics } = checkBody("import A from 'a'\n- [?] a\n");
    expect(placesOf(diagnostics)).toEqual(['mdx-esm 7:1', 'unknown-marker 8:3']);
    expect(report.sections[0]?.blocks[1]).toMatchObject({ lines: [{ text: 'a' }] });
  });
});

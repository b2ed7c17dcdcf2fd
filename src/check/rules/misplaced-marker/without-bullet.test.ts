import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';
import { checkBody, fixesIn } from '../../report.fixture.ts';

test.each([
  ['-[x] Measure', '- [x] Measure'],
  ['*[/] Measure', '- [/] Measure'],
])('%s is reported below a line, although it could continue its text', (written, fix) => {
  expect(fixesIn(`## Staff\n\n- [ ] Train\n${written}`)).toEqual([`misplaced-marker 7:1 ${fix}`]);
});

test.each([
  ['1. [x] Seals', 7, '- [x] Seals'],
  ['1) a\n   - [/] Seals\n   - [x] Doors', 8, 'Write hyphens in place of the numbers above it.'],
  ['[x] Seals', 7, '- [x] Seals'],
  ['-[x] Seals', 7, '- [x] Seals'],
  ['– [/] Seals', 7, '- [/] Seals'],
  ['-- [/] Seals', 7, '- [/] Seals'],
  ['- Seals\n-- [x] Doors', 8, '- [x] Doors'],
  ['• [ ] Seals', 7, '- [ ] Seals'],
  ['- Seals\n[x] Doors', 8, '- [x] Doors'],
  ['- Seals\n  - Doors\n    [-] Hinges', 9, '  - [-] Hinges'],
  ['- Seals\n\n  [x] Doors', 9, '  - [x] Doors'],
])('misplaced markers are reported in %j', (body, line, fix) => {
  const { diagnostics } = checkBody(body);
  expect(diagnostics.map(({ code, position }) => [code, position.line])).toEqual([['misplaced-marker', line]]);
  expect(diagnostics[0]?.fix).toBe(fix);
});

test('markers are ignored in notes, quotations and code', () => {
  expect(checkBody('<Note>\n\n1. [x] Seals\n\n</Note>\n\n> [x] Seals\n\n```\n[x] Seals\n```\n').diagnostics).toEqual(
    [],
  );
});

test('the file of an area may have a checklist', () => {
  const text = '---\ntitle: Staff\n---\n\n- [x] Foo\n- [ ] Bar\n\n1. [/] Foo\n';
  expect(checkKitchen({ 'areas/staff.mdx': text }).diagnostics).toEqual([]);
});

test.each(['\n', '\r\n', '\r'])(
  'a marker followed by nothing but a line end %j has a position inside the file',
  (end) => {
    const [found] = checkBody(`1. [ ]${end}for eggs${end}`).diagnostics;
    expect(found).toMatchObject({
      code: 'misplaced-marker',
      position: { line: 7, column: 1, endLine: 7, endColumn: 7 },
    });
  },
);

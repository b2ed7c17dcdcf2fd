import { describe, expect, test } from 'vitest';
import { htmlOfWords, lineOf, linesOf, placesOf, readBody, readKitchen } from '../kitchen.fixture.ts';

describe('a line of a status report', () => {
  test.each([
    ['- [x] Seals', 'completed', false],
    ['- [X] Seals', 'completed', false],
    ['- [/] Seals', 'in-progress', true],
    ['- [ ] Seals', 'not-started', true],
    ['- [-] Seals', 'dropped', false],
    ['- Seals', 'unrecorded', true],
    ['* [/]   Seals', 'in-progress', true],
    ['+ [-]\tSeals', 'dropped', false],
    ['- [/]\n  Seals', 'in-progress', true],
    ['- [x]\n  Seals', 'completed', false],
  ])('%j is %s', (body, status, open) => {
    expect(lineOf(body)).toMatchObject({ status: { id: status }, open, text: 'Seals', id: 'ovens/seals' });
  });

  test.each([
    ['- [/] **Seals** now', '<strong>Seals</strong> now'],
    ['- [-] `seal`', '<code>seal</code>'],
    ['- [/] [Seals](https://example.org)', '<a href="https://example.org">Seals</a>'],
  ])('%j keeps the formatting of its words', (body, html) => {
    expect(htmlOfWords(lineOf(body))).toBe(html);
  });

  test.each([
    ['- [x](https://example.org) marks', 'x marks'],
    ['- [10] Seals', '[10] Seals'],
    ['- \\[x] Seals', '[x] Seals'],
    ['- &#91;/] Seals', '[/] Seals'],
    ['- `[x]` Seals', '[x] Seals'],
    ['- Seals `[x]`', 'Seals [x]'],
    ['- Seals \\[x]', 'Seals [x]'],
    ['- Seals [x] and doors', 'Seals [x] and doors'],
    ['- Seals\n  \\[x] doors', 'Seals [x] doors'],
  ])('%j has no marker', (body, text) => {
    expect(lineOf(body)).toMatchObject({ status: { id: 'unrecorded' }, text });
  });

  test('a reference [x] with a definition is a link', () => {
    const [glued, last] = linesOf('- [x]rays\n- Take [x]\n\n[x]: https://example.org');
    expect(glued && htmlOfWords(glued)).toBe('<a href="https://example.org">x</a>rays');
    expect(last?.status.id).toBe('unrecorded');
  });
});

test('an unmarked line below a completed or dropped one is not open', () => {
  const [done, dropped, begun] = linesOf(
    '- [x] A\n  - B\n    - C\n  - [/] D\n- [-] E\n  - F\n- [/] G\n  - H\n  - [x] I\n    - J',
  );
  const opens = (lines: (typeof done)[]): unknown =>
    lines.map((line) => [line?.text, line?.open, opens(line?.lines ?? [])]);
  expect(opens([done, dropped, begun])).toEqual([
    [
      'A',
      false,
      [
        ['B', false, [['C', false, []]]],
        ['D', true, []],
      ],
    ],
    ['E', false, [['F', false, []]]],
    [
      'G',
      true,
      [
        ['H', true, []],
        ['I', false, [['J', false, []]]],
      ],
    ],
  ]);
});

describe('a plan', () => {
  test('has lines that are planned and open', () => {
    expect(linesOf('- A\n  - B', 'plan')).toMatchObject([
      { status: { id: 'planned' }, open: true, lines: [{ status: { id: 'planned' }, open: true }] },
    ]);
  });

  test.each(['x', 'X', '/', ' ', '-'])('must not have the marker [%s]', (mark) => {
    const { report, diagnostics } = readBody(`- [${mark}] Seals`, 'plan');
    expect(placesOf(diagnostics)).toEqual(['misplaced-marker 7:3']);
    expect(diagnostics[0]?.fix).toBe('- Seals');
    expect(report.sections[0]?.blocks[0]).toMatchObject({ lines: [{ status: { id: 'planned' }, text: 'Seals' }] });
  });

  test.each(['[]', '[?]', '[ x]'])('must not have the unknown marker %s', (mark) => {
    const { diagnostics } = readBody(`- ${mark} Seals`, 'plan');
    expect(placesOf(diagnostics)).toEqual(['unknown-marker 7:3']);
  });
});

describe('unknown markers', () => {
  test.each(['G', '%', '!'])('such as %s, which a status may have had, are a question', (marker) => {
    const fix = 'Write the marker that is true, or a backslash before the bracket if it is text.';
    expect(readBody(`- [${marker}] Seals`).diagnostics).toMatchObject([{ code: 'unknown-marker', fix }]);
  });

  test.each([
    ['- [✓] Seals', '- [x] Seals'],
    ['- [✅] Seals', '- [x] Seals'],
    ['- [~] Seals', '- [/] Seals'],
    ['- [–] Seals', '- [-] Seals'],
    ['- [] Seals', '- [ ] Seals'],
    ['- [  ] Seals', '- [ ] Seals'],
    ['- [\u00a0] Seals', '- [ ] Seals'],
    ['- [ x] Seals', '- [x] Seals'],
    ['- [/ ] Seals', '- [/] Seals'],
    ['- [?] Seals', '- Seals'],
    ['- [1] Seals', '- \\[1] Seals'],
    ['- [🌍] Seals', '- \\[🌍] Seals'],
    ['- [\\] Seals', '- [/] Seals'],
    ['- [\\*] Seals', '- [x] Seals'],
    ['- [&nbsp;] Seals', '- [ ] Seals'],
  ])('in %j are corrected to %j', (body, fix) => {
    const { diagnostics } = readBody(body);
    expect(placesOf(diagnostics)).toEqual(['unknown-marker 7:3']);
    expect(diagnostics[0]?.fix).toBe(fix);
    expect(readBody(fix).diagnostics).toEqual([]);
  });
});

describe('misplaced markers', () => {
  test.each([
    ['- [x]Seals', 7, '- [x] Seals'],
    ['- [/]*Seals*', 7, '- [/] *Seals*'],
    ['- Seals [x]', 7, '- [x] Seals'],
    ['- Seals [-] <Item added />', 7, '- [-] Seals <Item added />'],
    ['1. [x] Seals', 7, '- [x] Seals'],
    ['1) a\n   - [/] Seals', 8, '   - [/] Seals'],
    ['[x] Seals', 7, '- [x] Seals'],
    ['-[x] Seals', 7, '- [x] Seals'],
    ['– [/] Seals', 7, '- [/] Seals'],
    ['-- [/] Seals', 7, '- [/] Seals'],
    ['- Seals\n-- [x] Doors', 8, '- [x] Doors'],
    ['• [ ] Seals', 7, '- [ ] Seals'],
    ['- Seals\n[x] Doors', 8, '- [x] Doors'],
    ['- Seals\n  - Doors\n    [-] Hinges', 9, '  - [-] Hinges'],
    ['- Seals\n\n  [x] Doors', 9, '  - [x] Doors'],
  ])('are reported in %j', (body, line, fix) => {
    const { diagnostics } = readBody(body);
    expect(diagnostics.map(({ code, position }) => [code, position.line])).toEqual([['misplaced-marker', line]]);
    expect(diagnostics[0]?.fix).toBe(fix);
  });

  test('are ignored in notes, quotations and code', () => {
    expect(readBody('<Note>\n\n1. [x] Seals\n\n</Note>\n\n> [x] Seals\n\n```\n[x] Seals\n```\n').diagnostics).toEqual(
      [],
    );
  });
});

test('a plan whose lines say what was done is in the wrong file, which is one mistake', () => {
  const fixesOf = (body: string) => readBody(body, 'plan').diagnostics.map(({ fix }) => fix);
  expect(fixesOf('- [x] Seals\n- [/] Doors\n- [ ] Paint')).toEqual([
    expect.stringMatching(/^Rename this file to status\.mdx/),
  ]);
  expect(fixesOf('- [x] Seals\n- Doors\n- Paint')).toEqual(['- Seals']);
  expect(fixesOf('- [ ] Seals\n- [ ] Doors')).toEqual(['- Seals', '- Doors']);
});

test('the file of an area may have a checklist', () => {
  const text = '---\ntitle: Staff\n---\n\n- [x] Foo\n- [ ] Bar\n\n1. [/] Foo\n';
  expect(readKitchen({ 'areas/staff.mdx': text }).diagnostics).toEqual([]);
});

test.each(['\n', '\r\n', '\r'])(
  'a marker followed by nothing but a line end %j has a position inside the file',
  (end) => {
    const [found] = readBody(`1. [ ]${end}for eggs${end}`).diagnostics;
    expect(found).toMatchObject({
      code: 'misplaced-marker',
      position: { line: 7, column: 1, endLine: 7, endColumn: 7 },
    });
  },
);

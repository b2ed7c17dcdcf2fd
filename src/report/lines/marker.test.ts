import { describe, expect, test } from 'vitest';
import { lineOf, linesOf } from '../../check/report.fixture.ts';
import { htmlOfWords } from '../kitchen.fixture.ts';

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
});

import { expect, test } from 'vitest';
import { readReports } from '../../history/inline.fixture.ts';
import { earlier, expectMistake } from '../history.fixture.ts';

test('accepts `added` in a first report, and on new items and sub-lines', () => {
  const { diagnostics } = readReports({
    'k1/plan': '## Ovens\n- Doors <Item added />\n- Walls\n- Roof',
    'k1/status':
      '## Ovens\n- [ ] Chimney <Item added />\n  - [ ] Bricks <Item added />\n- [x] Bell <Item added />\n- [x] Walls',
    // Reopened, and listed again after a gap.
    'k2/plan': '## Ovens\n- Walls <Item added />\n- Roof <Item added />',
  });
  expect(diagnostics).toEqual([]);
});

test.each([
  ['carried', '[/]', '- [/] Doors <Item reason="Late" />'],
  ['closed', '[x]', '- [x] Doors <Item reason="Late" />'],
  ['dropped', '[-]', '- [-] Doors <Item reason="Late" />'],
  ['carried without a marker', '', '- Doors <Item reason="Late" />'],
])('rejects `added` on an item that the previous report lists: %s', (_change, status, fix) => {
  const reports = {
    ...earlier,
    'k1/status': `## Ovens\n- ${status} Doors <Item added reason="Late" />`.replace('-  ', '- '),
  };
  expectMistake(reports, {
    code: 'added-not-new',
    found: 'added on `Doors`, which the previous report lists too',
    fix,
  });
});

test('rejects `added` on a reworded item, and on a sub-line that the previous report lists', () => {
  const { diagnostics } = readReports({
    ...earlier,
    'k2/plan': '## Ovens\n- Survey <Item continues="ovens/measure-heat-loss" added />\n  - East oven <Item added />',
  });
  expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
    ['added-not-new', '- Survey <Item continues="ovens/measure-heat-loss" />'],
    ['added-not-new', '  - East oven'],
  ]);
});

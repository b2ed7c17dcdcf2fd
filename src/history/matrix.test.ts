import { expect, test } from 'vitest';
import { tell, type Told } from './inline.fixture.ts';
import { matrixOf, matrixWindows, type MatrixCell, type MatrixRow } from './matrix.ts';

const cellText = (cell: MatrixCell) =>
  [cell.state, ...('appearance' in cell ? [cell.appearance.line.status] : []), ...('change' in cell && cell.change ? [cell.change.word] : [])].join(' ');

/** Every row with its cells in words; sub-rows are indented. */
function rowsOf({ content, history }: Told, cycles = history.cycles): string[] {
  const text = (row: MatrixRow, indent: string): string[] => [
    `${indent}${row.thread.id}: ${row.cells.map(cellText).join(' | ')}`,
    ...row.subRows.flatMap((sub) => text(sub, `${indent}  `)),
  ];
  return matrixOf(history, content.areas, cycles).flatMap(({ rows }) => rows.flatMap((row) => text(row, '')));
}

test('a cell shows the status where the cycle has a status report, else the plan', () => {
  const told = tell({ 'k1/plan': '## Ovens\n\n- Seals', 'k1/status': '## Ovens\n\n- [/] Seals', 'k2/plan': '## Ovens\n\n- Seals' });
  expect(rowsOf(told)).toEqual(['ovens/seals: listed in-progress carried | listed planned carried']);
});

test('in the plan but not in the status it is planned and unaccounted, and nothing is said in the next cycle', () => {
  const told = tell({ 'k1/plan': '## Ovens\n\n- Seals\n- Lamp', 'k1/status': '## Ovens\n\n- [x] Lamp', 'k2/plan': '## Ovens\n\n- Heat loss' });
  expect(rowsOf(told)).toEqual([
    'ovens/seals: unaccounted planned unlisted | empty',
    'ovens/lamp: listed completed closed | empty',
    'ovens/heat-loss: empty | listed planned new',
  ]);
});

test('the first cycle after it was open says that it is no longer listed, and later ones say nothing', () => {
  const lamp = '## Ovens\n\n- Lamp';
  const told = tell({ 'k1/status': '## Ovens\n\n- Seals\n- Lamp', 'k2/plan': lamp, 'k2/status': lamp, 'k3/plan': lamp });
  expect(rowsOf(told)[0]).toBe('ovens/seals: listed unrecorded | unlisted unlisted | empty');
});

test('what was closed is not missed', () => {
  const told = tell({ 'k1/status': '## Ovens\n\n- [x] Seals\n- Lamp', 'k2/plan': '## Ovens\n\n- Lamp' });
  expect(rowsOf(told)[0]).toBe('ovens/seals: listed completed | empty');
});

test('an item stands under the area of its latest line, in the order of first lines', () => {
  const told = tell({
    'k1/plan': '## Staff\n\n- Handbook\n\n## Ovens\n\n- Seals\n- Lamp',
    'k2/plan': '## Staff\n\n- Lamp <Item continues="ovens/lamp" />\n- Handbook\n\n## Ovens\n\n- Seals',
  });
  const groups = matrixOf(told.history, told.content.areas, told.history.cycles);
  expect(groups.map(({ area, rows }) => [area.id, rows.map(({ thread }) => thread.id)])).toEqual([
    ['ovens', ['ovens/seals']],
    ['staff', ['staff/handbook', 'ovens/lamp']],
  ]);
});

test('a sub-line stands under the line where it was last', () => {
  const told = tell({
    'k1/plan': '## Ovens\n\n- Seals\n  - East\n    - Rubber\n- Lamp',
    'k2/plan': '## Ovens\n\n- Seals\n- Lamp\n  - East <Item continues="ovens/seals/east" />',
  });
  expect(rowsOf(told)).toEqual([
    'ovens/seals: listed planned | listed planned carried',
    'ovens/lamp: listed planned | listed planned carried',
    '  ovens/seals/east: listed planned | listed planned carried',
    '    ovens/seals/east/rubber: listed planned | unlisted unlisted',
  ]);
});

test('only what has something in the cycles shown has a row', () => {
  const told = tell({ 'k1/status': '## Ovens\n\n- [x] Seals\n  - East\n- [x] Lamp', 'k2/plan': '## Ovens\n\n- Heat loss' });
  expect(rowsOf(told, told.history.cycles.slice(1))).toEqual(['ovens/heat-loss: listed planned new']);
});

test('an item has a row for its sub-lines, though it is in none of the cycles itself', () => {
  const told = tell({
    'k1/status': '## Ovens\n\n- [x] Seals\n  - [/] East\n- Lamp',
    'k2/plan': '## Ovens\n\n- Lamp',
  });
  expect(rowsOf(told, told.history.cycles.slice(1))).toEqual([
    'ovens/seals: empty',
    '  ovens/seals/east: unlisted unlisted',
    'ovens/lamp: listed planned carried',
  ]);
});

test.each([
  [1, ['1']],
  [6, ['1 2 3 4 5 6']],
  [7, ['2 3 4 5 6 7', '1']],
  [13, ['8 9 10 11 12 13', '2 3 4 5 6 7', '1']],
])('%i cycles are split into windows of six from the newest, none overlapping', (count, expected) => {
  const reports = Array.from({ length: count }, (_, index) => [`${index + 1}/plan`, '## Ovens\n\n- Seals']);
  const windows = matrixWindows(tell(Object.fromEntries(reports.map(([key, text]) => [`k${key}`, text!]))).history.cycles);
  expect(windows.map(({ cycles }) => cycles.map(({ cycle }) => cycle.id.slice(1)).join(' '))).toEqual(expected);
  expect(windows.map(({ newest }) => newest)).toEqual(expected.map((_, index) => index === 0));
});

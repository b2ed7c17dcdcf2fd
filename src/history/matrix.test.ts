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
  return matrixOf(history, content.areas)(cycles).flatMap(({ rows }) => rows.flatMap((row) => text(row, '')));
}

test('a cell shows the status where the cycle has a status report, else the plan', () => {
  const told = tell({ 'k1/plan': '## Ovens\n\n- Seals', 'k1/status': '## Ovens\n\n- [/] Seals', 'k2/plan': '## Ovens\n\n- Seals' });
  expect(rowsOf(told)).toEqual(['ovens/seals: listed in-progress | listed planned carried']);
});

test('in the plan but not in the status it is planned, still open and unaccounted', () => {
  const told = tell({ 'k1/plan': '## Ovens\n\n- Seals\n- Lamp', 'k1/status': '## Ovens\n\n- [x] Lamp', 'k2/plan': '## Ovens\n\n- Heat loss' });
  expect(rowsOf(told)).toEqual([
    'ovens/seals: unaccounted planned | unlisted unlisted',
    'ovens/lamp: listed completed | empty',
    'ovens/heat-loss: empty | listed planned new',
  ]);
});

test('the first cycle after it was open says that it is no longer listed, and later ones say nothing', () => {
  const lamp = '## Ovens\n\n- Lamp';
  const told = tell({ 'k1/status': '## Ovens\n\n- Seals\n- Lamp', 'k2/plan': lamp, 'k2/status': lamp, 'k3/plan': lamp });
  expect(rowsOf(told)[0]).toBe('ovens/seals: listed unrecorded | unlisted unlisted | empty');
});

test('what a plan lists for the first time is new in that cycle, whatever the status says', () => {
  const told = tell({
    'k1/plan': '## Ovens\n\n- Lamp',
    'k2/plan': '## Ovens\n\n- Lamp\n- Seals\n- Bell\n- Glue',
    'k2/status': '## Ovens\n\n- [/] Lamp\n- [/] Seals\n- [x] Bell\n- [x] Paint',
    'k3/plan': '## Ovens\n\n- Lamp\n- Seals\n- Glue',
    'k3/status': '## Ovens\n\n- [x] Lamp\n- [x] Bell',
  });
  expect(rowsOf(told)).toEqual([
    'ovens/lamp: listed planned | listed in-progress carried | listed completed closed',
    'ovens/seals: empty | listed in-progress new | unaccounted planned carried',
    'ovens/bell: empty | listed completed new | listed completed',
    'ovens/glue: empty | unaccounted planned new | unaccounted planned carried',
    'ovens/paint: empty | listed completed closed | empty',
  ]);
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
  const groups = matrixOf(told.history, told.content.areas)(told.history.cycles);
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
  expect(windows.map(({ cycles }) => idsOf(cycles))).toEqual(expected);
  expect(windows.map(({ own }) => idsOf(own))).toEqual(expected);
  expect(windows.map(({ newest }) => newest)).toEqual(expected.map((_, index) => index === 0));
});

test('where there is no room for the items of all, a window has those of its newest cycles, and each cycle is the own of one', () => {
  const told = tell(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`k${index + 1}/plan`, `## Ovens\n\n- Seals\n- Lamp ${index + 1}`])));
  const { cycles } = told.history;
  const windows = matrixWindows(cycles, ({ own }) => own.length <= 2);
  expect(windows.map(({ cycles: shown, own }) => `${idsOf(shown)}: ${idsOf(own)}`)).toEqual([
    '4 5 6 7 8 9: 8 9', '2 3 4 5 6 7: 6 7', '1 2 3 4 5: 4 5', '1 2 3: 2 3', '1: 1',
  ]);
  expect(matrixWindows(cycles, () => false).map(({ own }) => idsOf(own))).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1']);
  const rows = matrixOf(told.history, told.content.areas)(windows[0]!.cycles, windows[0]!.own).flatMap((group) => group.rows);
  // Lamp 7 is told to be no longer listed in the first own cycle.
  expect(rows.map(({ thread, cells }) => `${thread.id} ${cells.length}`)).toEqual(['ovens/seals 6', 'ovens/lamp-7 6', 'ovens/lamp-8 6', 'ovens/lamp-9 6']);
});

const idsOf = (cycles: readonly { cycle: { id: string } }[]) => cycles.map(({ cycle }) => cycle.id.slice(1)).join(' ');

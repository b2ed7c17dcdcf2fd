import { expect, test } from 'vitest';
import { readReports, type Reported } from './inline.fixture.ts';
import { flatRows, matrixOf, openFirst, type MatrixCell, type MatrixRow } from './matrix.ts';

const cellText = (cell: MatrixCell) =>
  [
    cell.state,
    ...('appearance' in cell ? [cell.appearance.line.status.id] : []),
    ...('change' in cell && cell.change ? [cell.change.word] : []),
  ].join(' ');

/** Every row with its cells as text; sub-rows are indented. */
function rowsOf({ content, history }: Reported, cycles = history.cycles): string[] {
  const text = (row: MatrixRow, indent: string): string[] => [
    `${indent}${row.thread.id}: ${row.cells.map(cellText).join(' | ')}`,
    ...row.subRows.flatMap((sub) => text(sub, `${indent}  `)),
  ];
  return matrixOf(history, content.areas, cycles).flatMap(({ rows }) => rows.flatMap((row) => text(row, '')));
}

test('an item that is in the plan but not in the status is unaccounted and still open', () => {
  const reported = readReports({
    'k1/plan': '## Ovens\n\n- Seals\n- Lamp',
    'k1/status': '## Ovens\n\n- [x] Lamp',
    'k2/plan': '## Ovens\n\n- Heat loss',
  });
  expect(rowsOf(reported)).toEqual([
    'ovens/seals: unaccounted planned | unlisted unlisted',
    'ovens/lamp: listed completed | empty',
    'ovens/heat-loss: empty | listed planned new',
  ]);
});

test('an open item that disappears is unlisted in the next cycle only, and a closed one in none', () => {
  const lamp = '## Ovens\n\n- Lamp';
  const reported = readReports({
    'k1/status': '## Ovens\n\n- Seals\n- [x] Bell\n- Lamp',
    'k2/plan': lamp,
    'k2/status': lamp,
    'k3/plan': lamp,
  });
  expect(rowsOf(reported).slice(0, 2)).toEqual([
    'ovens/seals: listed unrecorded | unlisted unlisted | empty',
    'ovens/bell: listed completed | empty | empty',
  ]);
});

test('an item that a plan lists for the first time is new in that cycle, whatever the status says', () => {
  const reported = readReports({
    'k1/plan': '## Ovens\n\n- Lamp',
    'k2/plan': '## Ovens\n\n- Lamp\n- Seals\n- Bell\n- Glue',
    'k2/status': '## Ovens\n\n- [/] Lamp\n- [/] Seals\n- [x] Bell\n- [x] Paint',
    'k3/plan': '## Ovens\n\n- Lamp\n- Seals\n- Glue',
    'k3/status': '## Ovens\n\n- [x] Lamp\n- [x] Bell',
  });
  expect(rowsOf(reported)).toEqual([
    'ovens/lamp: listed planned | listed in-progress carried | listed completed closed',
    'ovens/seals: empty | listed in-progress new | unaccounted planned carried',
    'ovens/bell: empty | listed completed new | listed completed',
    'ovens/glue: empty | unaccounted planned new | unaccounted planned carried',
    'ovens/paint: empty | listed completed closed | empty',
  ]);
});

test('items are in the area of their latest line, in the order of their first lines', () => {
  const reported = readReports({
    'k1/plan': '## Staff\n\n- Handbook\n\n## Ovens\n\n- Seals\n- Lamp',
    'k2/plan': '## Staff\n\n- Lamp <Item continues="ovens/lamp" />\n- Handbook\n\n## Ovens\n\n- Seals',
  });
  const groups = matrixOf(reported.history, reported.content.areas, reported.history.cycles);
  expect(groups.map(({ area, rows }) => [area.id, rows.map(({ thread }) => thread.id)])).toEqual([
    ['ovens', ['ovens/seals']],
    ['staff', ['staff/handbook', 'ovens/lamp']],
  ]);
});

test('a sub-line is below the line that listed it last', () => {
  const reported = readReports({
    'k1/plan': '## Ovens\n\n- Seals\n  - East\n    - Rubber\n- Lamp',
    'k2/plan': '## Ovens\n\n- Seals\n- Lamp\n  - East <Item continues="ovens/seals/east" />',
  });
  expect(rowsOf(reported)).toEqual([
    'ovens/seals: listed planned | listed planned carried',
    'ovens/lamp: listed planned | listed planned carried',
    '  ovens/seals/east: listed planned | listed planned carried',
    '    ovens/seals/east/rubber: listed planned | unlisted unlisted',
  ]);
});

test('an item has no row if all its cells are empty', () => {
  const reported = readReports({
    'k1/status': '## Ovens\n\n- [x] Seals\n  - East\n- [x] Lamp',
    'k2/plan': '## Ovens\n\n- Heat loss',
  });
  expect(rowsOf(reported, reported.history.cycles.slice(1))).toEqual(['ovens/heat-loss: listed planned new']);
});

test('an item with empty cells has a row if one of its sub-lines has', () => {
  const reported = readReports({
    'k1/status': '## Ovens\n\n- [x] Seals\n  - [/] East\n- Lamp',
    'k2/plan': '## Ovens\n\n- Lamp',
  });
  expect(rowsOf(reported, reported.history.cycles.slice(1))).toEqual([
    'ovens/seals: empty',
    '  ovens/seals/east: unlisted unlisted',
    'ovens/lamp: listed planned carried',
  ]);
});

test('sub-lines can be limited to those of the newest cycles', () => {
  const plan = (lines: string) => `## Ovens\n\n${lines}`;
  const { content, history } = readReports({
    'k1/plan': plan('- Seals\n- Lamp'),
    'k2/plan': plan('- Lamp\n  - East'),
    'k3/plan': plan('- Lamp\n  - West'),
  });
  const ids = (newest?: number) =>
    matrixOf(history, content.areas, history.cycles, newest).flatMap(({ rows }) =>
      flatRows(rows).map(({ thread }) => thread.id),
    );
  expect(ids()).toEqual(['ovens/seals', 'ovens/lamp', 'ovens/lamp/east', 'ovens/lamp/west']);
  expect(ids(1)).toEqual(['ovens/seals', 'ovens/lamp', 'ovens/lamp/east', 'ovens/lamp/west']);
  expect(matrixOf(history, content.areas, history.cycles, 1)[0]?.rows[0]?.cells).toHaveLength(3);
});

test('a row says since when its item is listed, if that is before the first column', () => {
  const { content, history } = readReports({
    'k1/plan': '## Ovens\n\n- Seals',
    'k2/plan': '## Ovens\n\n- Seals\n- Lamp',
  });
  const since = (cycles: typeof history.cycles) =>
    matrixOf(history, content.areas, cycles).flatMap(({ rows }) => rows.map((row) => row.since?.id));
  expect(since(history.cycles)).toEqual([undefined, undefined]);
  expect(since(history.cycles.slice(1))).toEqual(['k1', undefined]);
});

test('open items come first, the longest carried at the top; then the others, the latest first', () => {
  const { content, history } = readReports({
    'k1/status': '## Ovens\n\n- [x] Seals\n- [ ] Lamp\n- [ ] Bell',
    'k2/status': '## Ovens\n\n- [ ] Glue\n- [x] Lamp\n- [ ] Bell',
    'k3/status': '## Ovens\n\n- [ ] Paint\n- [ ] Glue\n- [ ] Bell',
  });
  const rows = matrixOf(history, content.areas, history.cycles).flatMap((group) => openFirst(group.rows));
  expect(rows.map(({ thread }) => thread.id.slice('ovens/'.length))).toEqual([
    'bell',
    'glue',
    'paint',
    'lamp',
    'seals',
  ]);
});

test('only the newest cycle marks what is stale', () => {
  const reports = ['k1', 'k2', 'k3', 'k4'].map((cycle): [string, string] => [
    `${cycle}/status`,
    `## Ovens\n\n- [ ] Seals\n- [ ] Lamp ${cycle} <Item id="lamp" />`,
  ]);
  const { content, history } = readReports(Object.fromEntries(reports));
  const staleIn = (cycles: typeof history.cycles) =>
    matrixOf(history, content.areas, cycles)[0]!.rows.map(({ cells }) => cells.map((cell) => 'isStale' in cell));
  expect(staleIn(history.cycles)).toEqual([
    [false, false, false, true],
    [false, false, false, false],
  ]);
  expect(staleIn(history.cycles.slice(0, 3)).flat()).not.toContain(true);
});

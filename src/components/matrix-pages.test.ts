import { expect, test } from 'vitest';
import type { MatrixCell, MatrixRow } from '../history/matrix.ts';
import { tell } from '../history/inline.fixture.ts';
import { fittingRows, flatRows, matrixPages } from './matrix-pages.ts';
import { matrixRuns } from './matrix-runs.ts';

const empty: MatrixCell = { state: 'empty' };
const unlisted = { state: 'unlisted' } as MatrixCell;
const row = (subRows: MatrixRow[] = [], letters = 24) =>
  ({ thread: { appearances: [{ line: { text: 'a'.repeat(letters) } }] }, cells: [], subRows }) as unknown as MatrixRow;
const groupOf = (rows: MatrixRow[]) => [{ area: { id: 'ovens' } as never, rows }];

test('empty cells side by side are drawn as one, and every column is taken once', () => {
  const drawn = matrixRuns([empty, empty, unlisted, empty, unlisted, unlisted], ['A', 'B', 'C', 'D', 'E', 'F']);
  expect(drawn.map(({ label, span }) => `${label}${span}`)).toEqual(['A2', 'C1', 'D1', 'E1', 'F1']);
});

test('sub-rows follow their row, to any depth', () => {
  const deep = row([row([row()]), row()]);
  expect(flatRows([deep, row()])).toHaveLength(5);
  expect(flatRows([deep])[2]).toBe(deep.subRows[0]!.subRows[0]);
});

test('a long matrix leaves its sub-lines out, a short one shows them', () => {
  const short = groupOf(Array.from({ length: 20 }, () => row([row()])));
  expect(fittingRows(short)).toEqual({ groups: short, itemsOnly: false });
  const long = fittingRows(groupOf(Array.from({ length: 160 }, () => row([row()]))));
  expect(long.itemsOnly).toBe(true);
  expect(long.groups.flatMap(({ rows }) => flatRows(rows))).toHaveLength(160);
});

test('how long a matrix is depends on the cells that say something, too', () => {
  const cells = (count: number) => Array.from({ length: 6 }, (_, index) => (index < count ? unlisted : empty));
  const groups = (count: number) => groupOf(Array.from({ length: 50 }, () => ({ ...row([row()]), cells: cells(count) })));
  expect(fittingRows(groups(3)).itemsOnly).toBe(false);
  expect(fittingRows(groups(5)).itemsOnly).toBe(false);
  const full = groupOf(Array.from({ length: 50 }, () => ({ ...row([{ ...row(), cells: cells(6) }]), cells: cells(6) })));
  expect(fittingRows(full).itemsOnly).toBe(true);
});

test('and on the letters of its rows', () => {
  const groups = (letters: number) => groupOf(Array.from({ length: 50 }, () => row([row([], letters)], letters)));
  expect(fittingRows(groups(24)).itemsOnly).toBe(false);
  expect(fittingRows(groups(80)).itemsOnly).toBe(true);
});

test('where there are only items, all are shown and nothing is said to be left out', () => {
  expect(fittingRows(groupOf(Array.from({ length: 400 }, () => row()))).itemsOnly).toBe(false);
});

test('a matrix of very many items shows six cycles, and has rows for those of the newest', () => {
  // Twenty new items a cycle, of seventy letters each.
  const report = (cycle: number) => `## Ovens\n\n${Array.from({ length: 20 }, (_, index) => `- [x] Cycle ${cycle} item ${index} ${'and more '.repeat(7)}`).join('\n')}`;
  const { content, history } = tell(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`k${index + 1}/status`, report(index + 1)])));
  const pages = matrixPages(history, content.areas);
  const ids = (cycles: readonly { cycle: { id: string } }[]) => cycles.map(({ cycle }) => cycle.id.slice(1)).join('');
  expect(pages.map(({ cycles, own }) => [ids(cycles), ids(own)])).toEqual([['456789', '6789'], ['12345', '2345'], ['1', '1']]);
  expect(pages[0]!.groups.flatMap(({ rows }) => rows)).toHaveLength(80);
});

test('where even one cycle has too many items, what it no longer lists has no row', () => {
  // A hundred and twenty items a cycle, none of which goes on.
  const report = (cycle: number) => `## Ovens\n\n${Array.from({ length: 120 }, (_, index) => `- [/] Cycle ${cycle} item ${index} ${'and more '.repeat(4)}`).join('\n')}`;
  const { content, history } = tell({ 'k1/status': report(1), 'k2/status': report(2), 'k3/status': '## Ovens\n\n- [/] Seals', 'k4/status': `${report(4)}\n- [/] Seals` });
  const pages = matrixPages(history, content.areas);
  const told = pages.map(({ own, groups, listedOnly }) => `${own.map(({ cycle }) => cycle.id).join(' ')}: ${groups.flatMap(({ rows }) => rows).length}${listedOnly ? ' listed' : ''}`);
  expect(told).toEqual(['k4: 121', 'k3: 1 listed', 'k2: 120 listed', 'k1: 120']);
});

import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { flatRows } from '../history/matrix.ts';
import { endsOf, matrixGroups, matrixPages, narrowWindows, nearPages, wholeWindows } from './matrix-pages.ts';

const readPlans = (count: number, lines: (cycle: number) => string) =>
  readReports(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`k${index + 1}/plan`, `## Ovens\n\n${lines(index + 1)}`]),
    ),
  );

test.each([
  [1, ['/matrix/: k1']],
  [8, ['/matrix/: k1 to k8']],
  [9, ['/matrix/: k2 to k9', '/matrix/k8/: k1 to k8']],
  [25, ['/matrix/: k18 to k25', '/matrix/k24/: k17 to k24', '/matrix/k16/: k9 to k16', '/matrix/k8/: k1 to k8']],
])('the newest page is full, and earlier pages do not change when a cycle is added: %i cycles', (count, expected) => {
  const pages = matrixPages(readPlans(count, () => '- Seals').history.cycles);
  expect(pages.map(({ path, window }) => `${path}: ${endsOf(window).join(' to ')}`)).toEqual(expected);
});

test('the page of all cycles has the newest in one window, and leaves none out', () => {
  const { cycles } = readPlans(45, () => '- Seals').history;
  const windows = wholeWindows(cycles);
  expect(windows.map((window) => endsOf(window).join(' to '))).toEqual(['k26 to k45', 'k6 to k25', 'k1 to k5']);
  const narrow = narrowWindows(cycles);
  expect(narrow.map((window) => endsOf(window).join(' to ')).slice(0, 2)).toEqual(['k38 to k45', 'k30 to k37']);
  expect(narrow.flatMap((window) => window)).toHaveLength(45);
});

test('a page links to its neighbours, the newest and the oldest page', () => {
  const pages = matrixPages(readPlans(60, () => '- Seals').history.cycles);
  const near = (index: number) => nearPages(pages, index).map((page) => pages.indexOf(page));
  expect(pages).toHaveLength(8);
  expect([near(0), near(1), near(4), near(7)]).toEqual([
    [0, 1, 7],
    [0, 1, 2, 7],
    [0, 3, 4, 5, 7],
    [0, 6, 7],
  ]);
  expect(nearPages(pages.slice(0, 6), 0)).toHaveLength(6);
});

test('each page has a row for every item that says something in one of its cycles, and for no other', () => {
  const { content, history } = readPlans(20, (cycle) => `- Seals ${Math.ceil(cycle / 3)}\n- Lamp`);
  for (const { window } of matrixPages(history.cycles)) {
    const rows = matrixGroups(window, history, content.areas).flatMap((group) => group.rows);
    const listed = history.items.filter(({ appearances, cycleChanges }) =>
      window.some(
        ({ last }) =>
          appearances.some(({ report }) => report.cycleIndex === last.cycleIndex) || cycleChanges.has(last.cycleIndex),
      ),
    );
    expect(new Set(rows.map(({ thread }) => thread))).toEqual(new Set(listed));
    expect(rows.filter(({ since }) => since).map(({ thread }) => thread.appearances[0]?.report.cycle.id)).toEqual(
      rows.flatMap(({ since }) => since?.id ?? []),
    );
  }
});

test('a page has all sub-lines of its cycles, or only those of the newest if there are many rows', () => {
  const rowsFor = (items: number) => {
    const { content, history } = readPlans(3, (cycle) =>
      Array.from({ length: items }, (_, item) => `- Seal ${item}\n  - East ${cycle}`).join('\n'),
    );
    const groups = matrixGroups(matrixPages(history.cycles)[0]!.window, history, content.areas);
    return groups.flatMap((group) => flatRows(group.rows)).map(({ thread }) => thread.isItem);
  };
  expect(rowsFor(30)).toHaveLength(120);
  // The sub-lines of the previous cycle have rows too, because they are no longer listed.
  expect(rowsFor(31)).toHaveLength(31 * 3);
});

import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { flatRows } from '../history/matrix.ts';
import { matrixGroups, matrixPages } from './matrix-pages.ts';

const readPlans = (count: number, lines: (cycle: number) => string) =>
  readReports(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`k${index + 1}/plan`, `## Ovens\n\n${lines(index + 1)}`]),
    ),
  );
const spanOf = (cycles: readonly { cycle: { id: string } }[]) => `${cycles[0]?.cycle.id} to ${cycles.at(-1)?.cycle.id}`;

test.each([
  [1, ['/matrix/: k1 to k1 over k1 to k1']],
  [8, ['/matrix/: k1 to k8 over k1 to k8']],
  [9, ['/matrix/: k2 to k9 over k1 to k9', '/matrix/k8/: k1 to k8 over k1 to k8']],
  [
    25,
    [
      '/matrix/: k18 to k25 over k6 to k25',
      '/matrix/k24/: k17 to k24 over k5 to k24',
      '/matrix/k16/: k9 to k16 over k1 to k16',
      '/matrix/k8/: k1 to k8 over k1 to k8',
    ],
  ],
])('the newest page is full, and earlier pages do not change when a cycle is added: %i cycles', (count, expected) => {
  const pages = matrixPages(readPlans(count, () => '- Seals').history.cycles);
  expect(pages.map(({ path, own, cycles }) => `${path}: ${spanOf(own)} over ${spanOf(cycles)}`)).toEqual(expected);
});

test('a page has all sub-lines of its cycles, or only those of the newest if there are many rows', () => {
  const rowsFor = (items: number) => {
    const { content, history } = readPlans(3, (cycle) =>
      Array.from({ length: items }, (_, item) => `- Seal ${item}\n  - East ${cycle}`).join('\n'),
    );
    const groups = matrixGroups(matrixPages(history.cycles)[0]!, history, content.areas);
    return groups.flatMap((group) => flatRows(group.rows)).map(({ thread }) => thread.isItem);
  };
  expect(rowsFor(30)).toHaveLength(120);
  // The sub-lines of the previous cycle have rows too, because they are no longer listed.
  expect(rowsFor(31)).toHaveLength(31 * 3);
});

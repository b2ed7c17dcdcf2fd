import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { flatRows } from '../history/matrix.ts';
import { matrixGroups, matrixPages } from './matrix-pages.ts';

const ovens = (lines: string) => `## Ovens\n\n${lines}`;
const plans = (count: number, lines: (cycle: number) => string) =>
  readReports(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index + 1}/plan`, ovens(lines(index + 1))])),
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
])('%i cycles: the newest page is full, and the others stay as they are when a cycle comes', (count, expected) => {
  const pages = matrixPages(plans(count, () => '- Seals').history.cycles);
  expect(pages.map(({ path, own, cycles }) => `${path}: ${spanOf(own)} over ${spanOf(cycles)}`)).toEqual(expected);
});

test('with few rows a page has all sub-lines of its cycles, with many those of the newest', () => {
  const rows = (items: number) => {
    const { content, history } = plans(3, (cycle) =>
      Array.from({ length: items }, (_, item) => `- Seal ${item}\n  - East ${cycle}`).join('\n'),
    );
    const groups = matrixGroups(matrixPages(history.cycles)[0]!, history, content.areas);
    return groups.flatMap((group) => flatRows(group.rows)).map(({ thread }) => thread.isItem);
  };
  expect(rows(30)).toHaveLength(120);
  // The sub-lines of the cycle before are reported to be no longer listed.
  expect(rows(31)).toHaveLength(31 * 3);
});

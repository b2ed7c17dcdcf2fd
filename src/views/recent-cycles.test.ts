import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWindows, splitRecent } from './recent-cycles.ts';

/** How many of some cycles with so many lines each a page shows whole. */
const shownWhole = (sizes: readonly number[]) => splitRecent(sizes.map((size) => ({ size }))).recent.length;

test('cycles are shown whole up to a hundred lines; the newest always is', () => {
  expect([Array<number>(12).fill(10), Array<number>(12).fill(30), [500, 1], [1, 500], []].map(shownWhole)).toEqual([
    10, 3, 1, 1, 0,
  ]);
});

const windowsOf = (sizes: readonly number[]) =>
  inWindows(sizes.map((size) => ({ size }))).map((window) => window.map(({ size }) => size));

test('older cycles share pages as far as there is room, from the oldest on', () => {
  expect(windowsOf([])).toEqual([]);
  expect(windowsOf([10, 50, 50, 200, 40, 60])).toEqual([[10], [50, 50], [200], [40, 60]]);
});

test('as the history grows, only the newest of these pages changes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 150 }),
      (sizes, next) => {
        const [before, after] = [windowsOf(sizes), windowsOf([next, ...sizes])];
        expect(after.flat()).toEqual([next, ...sizes]);
        expect(after.slice(-before.length + 1 || after.length)).toEqual(before.slice(1));
        for (const window of after)
          expect(window.length === 1 || window.reduce((sum, size) => sum + size, 0) <= 100).toBe(true);
      },
    ),
  );
});

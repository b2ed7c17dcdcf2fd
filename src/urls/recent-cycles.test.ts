import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWindows, picturedCycles, splitRecent } from './recent-cycles.ts';

/** How many cycles a page shows, given their numbers of lines. */
const recentCount = (sizes: readonly number[]) => splitRecent(sizes.map((size) => ({ size }))).recent.length;

test('a page shows cycles of up to a hundred lines in all, and always the newest', () => {
  expect([Array<number>(12).fill(10), Array<number>(12).fill(30), [500, 1], [1, 500], []].map(recentCount)).toEqual([
    10, 3, 1, 1, 0,
  ]);
});

const windowsOf = (sizes: readonly number[]) =>
  inWindows(sizes.map((size) => ({ size }))).map((window) => window.map(({ size }) => size));

test('older cycles fill pages of up to a hundred lines, from the oldest on', () => {
  expect(windowsOf([])).toEqual([]);
  expect(windowsOf([10, 50, 50, 200, 40, 60])).toEqual([[10], [50, 50], [200], [40, 60]]);
});

test('as the history grows, only the newest page of older cycles changes', () => {
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

test('only the newest four cycles have pictures', () => {
  expect(picturedCycles(['k1', 'k2', 'k3', 'k4', 'k5'])).toEqual(['k2', 'k3', 'k4', 'k5']);
});

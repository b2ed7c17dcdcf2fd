import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tell } from '../history/inline.fixture.ts';
import { areaCycles } from './area-cycles.ts';
import { inWindows, splitRecent } from './recent-cycles.ts';

/** How many of twelve cycles a page shows whole, where each has ten lines of so many letters. */
function shownWhole(letters: number): number {
  const lines = Array.from({ length: 10 }, (_, index) => `- Work ${index} ${'a'.repeat(letters - 7)}\n`).join('');
  const { history } = tell(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`k${index + 1}/plan`, `## Ovens\n\n${lines}`])));
  return splitRecent(areaCycles('ovens', history)).recent.length;
}

test('the longer the lines, the fewer cycles are shown whole; the newest always is', () => {
  expect([50, 210, 2000].map(shownWhole)).toEqual([10, 5, 1]);
});

test('prose and the addresses of links take room, too', () => {
  const shown = (under: string) => {
    const { history } = tell(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`k${index + 1}/plan`, `## Ovens\n\n${under}\n\n- Work ${index}`])));
    return splitRecent(areaCycles('ovens', history)).recent.length;
  };
  expect([shown('Words.'), shown('Many words. '.repeat(400))]).toEqual([12, 3]);
  expect([shown('- [Other work](/a/)'), shown(`- [Other work](https://example.org/${'a'.repeat(4000)}/)`)]).toEqual([12, 3]);
});

const windowsOf = (sizes: readonly number[]) => inWindows(sizes.map((size) => ({ size }))).map((window) => window.map(({ size }) => size));

test('older cycles share pages as far as there is room, from the oldest on', () => {
  expect(windowsOf([])).toEqual([]);
  expect(windowsOf([10, 60, 50, 200, 40, 70])).toEqual([[10], [60, 50], [200], [40, 70]]);
});

test('as the history grows, only the newest of these pages changes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 40 }), fc.integer({ min: 1, max: 150 }), (sizes, next) => {
      const [before, after] = [windowsOf(sizes), windowsOf([next, ...sizes])];
      expect(after.flat()).toEqual([next, ...sizes]);
      expect(after.slice(-before.length + 1 || after.length)).toEqual(before.slice(1));
      for (const window of after) expect(window.length === 1 || window.reduce((sum, size) => sum + size, 0) <= 110).toBe(true);
    }),
  );
});

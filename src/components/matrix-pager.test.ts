import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagerOf } from './matrix-pager.ts';

const pages = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const written = (count: number, current: number) => pagerOf(pages(count), current).map(({ page, gap }) => `${gap ? '… ' : ''}${page}`).join(' ');

test('few pages are all listed', () => {
  expect(written(1, 1)).toBe('1');
  expect(written(12, 7)).toBe('1 2 3 4 5 6 7 8 9 10 11 12');
});

test('of many those nearby are, ever more distant ones, and the ends', () => {
  expect(written(40, 1)).toBe('1 2 3 … 5 … 9 … 17 … 33 … 40');
  expect(written(40, 20)).toBe('1 … 4 … 12 … 16 … 18 19 20 21 22 … 24 … 28 … 36 … 40');
});

test('any page is a few steps from any other, and no list is long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), fc.nat(), (count, from, to) => {
      const all = pages(count);
      const goal = all[to % count]!;
      let here = all[from % count]!;
      let steps = 0;
      for (; here !== goal; steps++) {
        const listed = pagerOf(all, here).map(({ page }) => page);
        expect(listed.length).toBeLessThanOrEqual(20);
        expect(listed).toContain(here);
        here = listed.reduce((best, page) => (Math.abs(page - goal) < Math.abs(best - goal) ? page : best), here);
      }
      expect(steps).toBeLessThanOrEqual(9);
    }),
  );
});

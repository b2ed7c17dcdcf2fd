import { expect, test } from 'vitest';
import { tell } from '../history/inline.fixture.ts';
import { areaCycles } from './area-cycles.ts';
import { splitRecent } from './recent-cycles.ts';

/** How many of twelve cycles a page shows whole, where each has ten lines of so many letters. */
function shownWhole(letters: number): number {
  const lines = Array.from({ length: 10 }, (_, index) => `- Work ${index} ${'a'.repeat(letters - 7)}\n`).join('');
  const { history } = tell(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`k${index + 1}/plan`, `## Ovens\n\n${lines}`])));
  return splitRecent(areaCycles('ovens', history)).recent.length;
}

test('the longer the lines, the fewer cycles are shown whole; the newest always is', () => {
  expect([50, 210, 2000].map(shownWhole)).toEqual([10, 5, 1]);
});

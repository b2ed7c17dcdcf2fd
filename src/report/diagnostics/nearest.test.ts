import { expect, test } from 'vitest';
import { resembling } from './nearest.ts';

const ids = ['ovens/measure-heat-loss', 'ovens/door-seals', 'ovens/door-hinges', 'staff/train'];

test.each([
  ['ovens/measure-heatloss', 'ovens/measure-heat-loss'],
  ['staff/door-seal', 'ovens/door-seals'],
  ['ovens/heat-loss', 'ovens/measure-heat-loss'],
  ['ovens/heat', 'ovens/measure-heat-loss'],
])('%s resembles %s', (id, meant) => {
  expect(resembling(id, ids)).toBe(meant);
});

test.each(['ovens/trays', 'ovens/door', 'staff/roof'])('%s resembles none', (id) => {
  expect(resembling(id, ids)).toBeUndefined();
});

test('an anchor resembles one in a similar area rather than one in another', () => {
  expect(resembling('/cycles/k1/#oven/seal', ['/cycles/k1/#staff/seals', '/cycles/k1/#ovens/seals'])).toBe(
    '/cycles/k1/#ovens/seals',
  );
});

import { expect, test } from 'vitest';
import { resembling } from './nearest.ts';

const ids = ['ovens/measure-heat-loss', 'ovens/door-seals', 'ovens/door-hinges', 'staff/train'];

test.each([
  ['ovens/measure-heatloss', 'ovens/measure-heat-loss'],
  ['staff/door-seal', 'ovens/door-seals'],
  ['ovens/heat-loss', 'ovens/measure-heat-loss'],
  ['ovens/heat', 'ovens/measure-heat-loss'],
])('%s is like %s', (id, meant) => {
  expect(resembling(id, ids)).toBe(meant);
});

test.each(['ovens/trays', 'ovens/door', 'staff/roof'])('%s is like none', (id) => {
  expect(resembling(id, ids)).toBeUndefined();
});

test('of several places with the same name the nearest is meant', () => {
  expect(resembling('/cycles/k1/#oven/seal', ['/cycles/k1/#staff/seals', '/cycles/k1/#ovens/seals'])).toBe(
    '/cycles/k1/#ovens/seals',
  );
});

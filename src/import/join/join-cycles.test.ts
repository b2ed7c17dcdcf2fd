import { expect, test } from 'vitest';
import type { Cycle } from '../../report/order.ts';
import { joinCycles } from './join-cycles.ts';

const cyclesOf = (labels: string): Cycle[] =>
  labels.split(' ').map((text) => {
    const [label = '', starts] = text.split('=');
    return { id: label.toLowerCase(), label, starts };
  });
const joined = (a: string, b: string) =>
  joinCycles(cyclesOf(a), cyclesOf(b))
    .map(({ label }) => label)
    .join(' ');

test('cycles of one site stand between the same ones as there', () => {
  expect(joined('K1 K2', 'K1 K2')).toBe('K1 K2');
  expect(joined('K2 K4', 'K1 K2 K3 K4 K5')).toBe('K1 K2 K3 K4 K5');
  expect(joined('K1 K2', 'K2 K3')).toBe('K1 K2 K3');
});

test('where both have some, dates say the order', () => {
  expect(joined('K1=2031-01-01 K3=2032-01-01', 'K2=2031-07-01')).toBe('K1 K2 K3');
  expect(() => joined('K1 K3', 'K2')).toThrow('in which order K1, K3 and K2 come');
  expect(() => joined('K1=2031-01-01 K3=2030-01-01', 'K2=2031-07-01')).toThrow('in which order');
});

test('no order is right if the sites contradict each other', () => {
  expect(() => joined('K1 K2', 'K2 K1')).toThrow('k1, k2, and k2, k1');
});

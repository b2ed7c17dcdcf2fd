import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';

test('a cycle without a report gives way to one that has a report', () => {
  const { diagnostics } = checkKitchen({ 'site.yaml': 'title: K\nteam: T\ncycles:\n  - K0\n' });
  expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
    ['cycle-without-report', 'cycles:\n  - K1'],
    ['unknown-cycle', 'cycles:\n  - K1'],
  ]);
});

test('only cycles after the newest report may be without one', () => {
  const codes = (cycles: string) =>
    checkKitchen({ 'site.yaml': `title: K\nteam: T\ncycles: ${cycles}\n` }).diagnostics.map(({ code }) => code);
  expect(codes('[K1, K2, K3]')).toEqual([]);
  expect(codes('[K0, K1]')).toEqual(['cycle-without-report']);
});

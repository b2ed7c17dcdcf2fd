import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { itemCycles } from './item-cycles.ts';

function lifeOf(cycles: number, listed: (cycle: number) => boolean) {
  const report = (cycle: number) => `## Ovens\n\n- Lamp\n${listed(cycle) ? '- Seals\n' : ''}`;
  const { history } = readReports(
    Object.fromEntries(Array.from({ length: cycles }, (_, index) => [`k${index + 1}/plan`, report(index + 1)])),
  );
  return itemCycles(history.find('ovens/seals')!, history);
}

test('the life of an item goes from the first cycle that lists it to the one that no longer does', () => {
  const cycles = lifeOf(6, (cycle) => [2, 4].includes(cycle));
  expect(cycles.map(({ entry, change }) => `${entry.cycle.label} ${change?.word ?? 'nothing'}`)).toEqual([
    'k2 new',
    'k3 unlisted',
    'k4 new',
    'k5 unlisted',
  ]);
});

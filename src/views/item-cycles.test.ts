import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { itemCycles } from './item-cycles.ts';

test('the cycles of an item go from the first that lists it to the first that no longer does', () => {
  const other = '## Ovens\n\n- Lamp';
  const listed = `${other}\n- Seals`;
  const { history } = readReports({
    'k1/plan': other,
    'k2/plan': listed,
    'k3/plan': other,
    'k4/plan': listed,
    'k5/plan': other,
    'k6/plan': other,
  });
  const cycles = itemCycles(history.find('ovens/seals')!, history);
  expect(cycles.map(({ entry, change }) => `${entry.cycle.label} ${change?.word ?? 'nothing'}`)).toEqual([
    'k2 new',
    'k3 unlisted',
    'k4 new',
    'k5 unlisted',
  ]);
});

import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { areaCycles } from './area-cycles.ts';

const { history } = readReports({
  'k1/status': '## Ovens\n\n- [/] Heat loss\n- [ ] Doors\n\n## Staff\n\n- [/] Training',
  'k2/plan':
    '## Ovens\n\n- Doors\n\n## Garden\n\n- Loss of heat <Item continues="ovens/heat-loss" />\n\n## Staff\n\n- Training',
  'k2/status':
    '## Garden\n\n- [x] Loss of heat\n- [x] Doors <Item continues="ovens/doors" />\n\n## Staff\n\n- [x] Training',
  'k3/plan': '## Garden\n\n- Pots',
});
const cyclesOf = (area: string) =>
  areaCycles(area, history).map(({ entry, reports, movedAway }) => [
    entry.cycle.id,
    reports.map(({ report }) => report.kind).join(),
    movedAway.map(({ change }) => `${change.before?.line.text} > ${change.now?.area}`).join(', '),
  ]);

test('an area says where an item went, in the cycle of the move', () => {
  expect(cyclesOf('ovens')).toEqual([
    ['k2', 'plan', 'Heat loss > garden, Doors > garden'],
    ['k1', 'status', ''],
  ]);
  expect(cyclesOf('garden')).toEqual([
    ['k3', 'plan', ''],
    ['k2', 'status,plan', ''],
  ]);
});

import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { lineId, otherIds } from './permalink.ts';

const { history } = readReports({
  'k1/plan': '## Ovens\n\n- Seals\n- Heat\n  - Walls\n',
  'k1/status': '## Ovens\n\n- [x] Seals\n',
  'k2/status': '## Ovens\n\n- [/] Heat\n  - [/] All walls <Item continues="ovens/heat/walls" />\n',
});
const lines = [...history.appearanceOf.values()];
const idsOn = (page: 'cycle' | 'item' | 'area', report: string, id: string) => {
  const line = lines.find((appearance) => appearance.report.key === report && appearance.line.id === id)!;
  return [lineId(line, page), ...otherIds(line, page, history)];
};

test('on the page of a cycle, a line of the plan keeps its bare id only while the status lacks the line', () => {
  expect(idsOn('cycle', 'k1/plan', 'ovens/seals')).toEqual(['plan/ovens/seals']);
  expect(idsOn('cycle', 'k1/plan', 'ovens/heat')).toEqual(['plan/ovens/heat', 'ovens/heat']);
  expect(idsOn('cycle', 'k1/status', 'ovens/seals')).toEqual(['ovens/seals']);
});

test('on the page of an item, a sub-line has every id that it ever had where it is listed last', () => {
  expect(idsOn('item', 'k2/status', 'ovens/heat/all-walls')).toEqual(['ovens/heat/walls', 'ovens/heat/all-walls']);
  expect(idsOn('item', 'k1/plan', 'ovens/heat/walls')).toEqual(['k1/plan/ovens/heat/walls']);
});

test('on the page of an area, no line has an id', () => {
  expect(idsOn('area', 'k2/status', 'ovens/heat/all-walls')).toEqual([undefined]);
});

import { expect, test } from 'vitest';
import { readFolder, readReports } from '../history/inline.fixture.ts';
import { anchorsOf, lineId, otherIds, secondAnchors, sectionAnchor } from './permalink.ts';

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

test('a report that returns to an area numbers it; a plan has the anchors that its status lacks', () => {
  const twice = readReports({
    'k1/plan': '## Ovens\n- Seals\n## Staff\n- Course\n## Ovens\n- Heat',
    'k1/status': '## Ovens\n- [x] Seals',
  }).history.reports[0]!;
  const anchors = twice.sections.map((_, index) => [sectionAnchor(twice, index), ...secondAnchors(twice, index)]);
  expect(anchors).toEqual([['plan/ovens'], ['plan/staff', 'staff'], ['plan/ovens.2', 'ovens.2']]);
});

test('the anchor of an answer stays when another team answers', () => {
  const { reports } = readFolder('e2e/fixtures/teams').history;
  const report = reports.find(({ key }) => key === 't3/status')!;
  const answers = report.sections.flatMap(({ area }, index) =>
    area === 'risks' ? [[sectionAnchor(report, index), ...secondAnchors(report, index)]] : [],
  );
  expect(answers).toEqual([['risks/telescope-control', 'risks'], ['risks/scheduling']]);
  expect(anchorsOf(report)).toEqual(expect.arrayContaining(answers.flat()));
});

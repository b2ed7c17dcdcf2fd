import { expect, test } from 'vitest';
import { readReports } from '../../history/inline.fixture.ts';
import { earlier, expectMistake } from '../history.fixture.ts';

test('suggests the nearest id, and keeps the other ids and attributes', () => {
  const reports = {
    ...earlier,
    'k2/status':
      '## Ovens\n- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/wall" reason="Why" />\n- [ ] Doors\n- [ ] Walls',
  };
  expectMistake(reports, {
    code: 'replaced-by-unknown',
    position: { line: 6, column: 1 },
    found: 'replacedBy=`ovens/wall`, which no report lists',
    expected: 'the id of another item, from any report; the nearest is `ovens/walls`',
    fix: '- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/walls" reason="Why" />',
  });
});

test('suggests no id that only has the area in common', () => {
  const reports = {
    ...earlier,
    'k2/status': '## Ovens\n- [-] Measure heat loss <Item replacedBy="ovens/doors ovens/roofs" />\n- [ ] Doors',
  };
  expectMistake(reports, {
    expected: 'the id of another item, from any report; none is like this one',
    fix: '- [-] Measure heat loss <Item replacedBy="ovens/doors" />',
  });
});

test('rejects an item that replaces itself', () => {
  const { history, diagnostics } = readReports({
    ...earlier,
    'k2/status':
      '## Ovens\n- [-] Gates <Item continues="ovens/doors" replacedBy="ovens/doors" />\n- [-] Measure heat loss <Item replacedBy="ovens/measure-heat-loss" />',
  });
  expect(diagnostics.map(({ code, found }) => [code, found])).toEqual([
    ['replaced-by-unknown', 'replacedBy=`ovens/doors`, which is this item itself'],
    ['replaced-by-unknown', 'replacedBy=`ovens/measure-heat-loss`, which is this item itself'],
  ]);
  expect(history.threads.every(({ replacedBy }) => replacedBy.length === 0)).toBe(true);
});

test('takes other words for the reason', () => {
  const reports = { 'k1/status': '## Ovens\n- [-] Walls <Item replacedBy="Buy new kilns" />\n- [ ] Measure heat loss' };
  expectMistake(reports, { fix: '- [-] Walls <Item reason="Buy new kilns" />' });
});

test('takes words for those of an item', () => {
  const reports = {
    'k1/status': '## Ovens\n- [-] Walls <Item replacedBy="Measure heat loss" />\n- [ ] Measure heat loss',
  };
  expectMistake(reports, { fix: '- [-] Walls <Item replacedBy="ovens/measure-heat-loss" />' });
});

test('removes `replacedBy` if there is no other item, and keeps the marker', () => {
  const reports = { 'k1/status': '## Ovens\n- [/] Doors <Item replacedBy="ovens/gates" />' };
  expectMistake(reports, { fix: '- [/] Doors' });
});

import { expect, test } from 'vitest';
import { countsOf } from './counts.ts';
import { changesIn, itemsByChange } from './report-changes.ts';
import { readFolder } from './inline.fixture.ts';
import { matrixOf } from './matrix.ts';
import { tableOf } from './table.fixture.ts';

const { content, history, diagnostics } = readFolder('e2e/fixtures/odd');

test('the odd site has no mistakes', () => {
  expect(diagnostics).toEqual([]);
});

test('cycles are in the order of site.yaml', () => {
  expect(history.reports.map(({ key }) => key)).toEqual(['2024h2/plan', 'v1.9/plan', 'v1.10/plan']);
});

test('lines in any script are matched by their words', () => {
  const rows = tableOf(history)['v1.10/plan']!.filter(([, , , id]) => id.startsWith('languages/'));
  expect(rows).toEqual([
    ['carried, reworded', 'planned', '–', 'languages/日本語の報告書を検索できるようにする'],
    ['carried', 'planned', '–', 'languages/תרגום-המדריך-לעברית'],
    ['unlisted', '–', '–', 'languages/ترجمة-الدليل-إلى-العربية'],
    ['unlisted', '–', '–', 'languages/תרגום-המדריך-לעברית/מבוא'],
    ['unlisted', '–', '–', 'languages/תרגום-המדריך-לעברית/מבוא/config-yaml-בעברית'],
    ['unlisted', '–', '–', 'languages/תרגום-המדריך-לעברית/מבוא/config-yaml-בעברית/שמות-של-קבצים'],
  ]);
});

test('names of properties that every JavaScript object has are ids like any other', () => {
  const rows = tableOf(history)['v1.9/plan']!.filter(([, , , id]) => id.startsWith('constructor/'));
  expect(rows).toEqual([
    ['carried', 'planned', '–', 'constructor/constructor'],
    ['carried', 'planned', '–', 'constructor/prototype'],
    ['carried', 'planned', '–', 'constructor/valueof'],
    ['carried', 'planned', '–', 'constructor/valueof/constructor'],
    ['carried', 'planned', '–', 'constructor/valueof/constructor/prototype'],
    ['carried', 'planned', '–', 'constructor/valueof/constructor/prototype/tostring'],
    ['unlisted', '–', '–', 'constructor/tostring'],
    ['unlisted', '–', '–', 'constructor/hasownproperty'],
    ['unlisted', '–', '–', 'constructor/proto'],
  ]);
  expect(history.find('constructor/tostring/constructor')).toBeUndefined();
});

test('items and changes are counted in an area with one item and in one with ninety', () => {
  const last = history.reports[2]!;
  const { byArea } = countsOf(last, history);
  expect([byArea.get('one')?.listed, byArea.get('many')?.listed]).toEqual([1, 90]);
  const changes = Map.groupBy(changesIn(last, history), ({ appearance }) => appearance.area);
  expect(itemsByChange(changes.get('one')!)).toMatchObject({ carried: 1 });
  expect(itemsByChange(changes.get('many')!)).toMatchObject({ new: 88, carried: 2, unlisted: 1 });
});

test('the matrix has every area with lines, those without an order last', () => {
  const groups = matrixOf(history, content.areas, history.cycles);
  expect(groups.map(({ area, rows }) => [area.id, rows.length])).toEqual([
    ['one', 1],
    ['types', 7],
    ['many', 91],
    ['languages', 14],
    ['constructor', 6],
  ]);
});

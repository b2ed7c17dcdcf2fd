import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { isTelling, reportChanges, type ItemChange } from './report-changes.ts';

/** The changes of the newest report by area: the changed items with their sub-lines, and the unchanged items. */
function changesByArea(reports: Record<string, string>): Record<string, { changed: unknown[]; unchanged: unknown[] }> {
  const { history } = readReports(reports);
  const text = ({ thread, change, subLines }: ItemChange): unknown => {
    const words = [thread.id, change.word, ...change.marks].join(' ');
    return subLines.length > 0 ? [words, ...subLines.map(text)] : words;
  };
  const byArea = Map.groupBy(reportChanges(history.reports.at(-1)!, history), ({ appearance }) => appearance.area);
  return Object.fromEntries(
    [...byArea].map(([area, changes]) => [
      area,
      {
        changed: changes.filter(isTelling).map(text),
        unchanged: changes.filter((change) => !isTelling(change)).map(text),
      },
    ]),
  );
}

test('items are in the order of their first lines', () => {
  const before = '## Ovens\n\n- Seals\n- Lamp\n- Heat loss\n- Doors\n- Shelves';
  const now =
    '## Ovens\n\n- [x] Lamp\n- [-] Heat loss\n- Bell\n- Seals of all doors <Item continues="ovens/seals" />\n- Shelves';
  expect(changesByArea({ 'k1/plan': before, 'k1/status': now })).toEqual({
    ovens: {
      changed: [
        'ovens/seals carried reworded',
        'ovens/lamp closed',
        'ovens/heat-loss closed',
        'ovens/doors unlisted',
        'ovens/bell new',
      ],
      unchanged: ['ovens/shelves carried'],
    },
  });
});

test('an item is in the area where it is now, or was listed last', () => {
  const now = '## Staff\n\n- Seals <Item continues="ovens/seals" />';
  expect(changesByArea({ 'k1/plan': '## Ovens\n\n- Seals\n- Lamp', 'k2/plan': now })).toEqual({
    ovens: { changed: ['ovens/lamp unlisted'], unchanged: [] },
    staff: { changed: ['ovens/seals carried moved'], unchanged: [] },
  });
});

test('a carried item has its changed sub-lines, at any depth', () => {
  const before = '## Ovens\n\n- Seals\n  - East\n    - Rubber\n  - West\n- Lamp\n  - Bulb';
  const now = '## Ovens\n\n- Seals\n  - East\n    - Silicone\n  - West\n- Lamp\n  - Bulb';
  expect(changesByArea({ 'k1/plan': before, 'k2/plan': now })).toEqual({
    ovens: {
      changed: [['ovens/seals carried', 'ovens/seals/east/rubber unlisted', 'ovens/seals/east/silicone new']],
      unchanged: ['ovens/lamp carried'],
    },
  });
});

test('an item with a smaller difference of text has changed, without a mark', () => {
  expect(
    changesByArea({ 'k1/plan': '## Ovens\n\n- Seals', 'k1/status': '## Ovens\n\n- [/] Seals (all but one)' }),
  ).toEqual({
    ovens: { changed: ['ovens/seals carried'], unchanged: [] },
  });
});

test('a sub-line that is no longer listed stands by itself if its item was closed before', () => {
  const before = '## Ovens\n\n- [x] Seals\n  - [/] East\n- Lamp';
  expect(changesByArea({ 'k1/status': before, 'k2/plan': '## Ovens\n\n- Lamp' })).toEqual({
    ovens: { changed: ['ovens/seals/east unlisted'], unchanged: ['ovens/lamp carried'] },
  });
});

test('an item that became a sub-line keeps its own sub-lines', () => {
  const now = '## Ovens\n\n- Heat loss\n  - Seals <Item continues="ovens/seals" />\n    - East';
  expect(changesByArea({ 'k1/plan': '## Ovens\n\n- Seals\n- Heat loss', 'k2/plan': now })).toEqual({
    ovens: {
      changed: [['ovens/seals carried moved', 'ovens/heat-loss/seals/east new']],
      unchanged: ['ovens/heat-loss carried'],
    },
  });
});

import { expect, test } from 'vitest';
import { tell, type Told } from '../history/inline.fixture.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { reportChanges } from '../history/report-changes.ts';
import { areaLayout, densities, subLineLayout, type Density, type Layout } from './changes-layout.ts';
import { densityFor } from './changes-room.ts';
import { subLineSummary } from './words.ts';

const names = ({ rows, runs }: Layout) => ({
  rows: rows.map(({ appearance }) => appearance.line.text),
  ...Object.fromEntries(runs.map(({ kind, items }) => [kind, items.map(({ appearance }) => appearance.line.text)])),
});

function areasOf({ content, history }: Told) {
  return reportChanges(history.reports.at(-1)!, history, content.areas);
}

const told = tell({
  'k1/plan': '## Ovens\n\n- Seals\n- Lamp\n- Heat\n- Doors\n- Glue\n  - Brush\n- Shelves\n- Hinges\n  - Upper',
  'k1/status': `## Ovens

- [/] Seals of all doors <Item continues="ovens/seals" />
- [x] Lamp
- [-] Heat <Item reason="Too dear" />
- [ ] Shelves
- [ ] Bell
  - [ ] Wire
  - [x] Button
- [/] Hinges
  - [/] Lower
`,
});
const [ovens] = areasOf(told);
const laidOut = (density: Density) => names(areaLayout(ovens!, told.history, density));

test('an open page gives every change a row, and tells in a run only what was carried as it was', () => {
  const rows = ['Bell', 'Lamp', 'Heat', 'Seals of all doors', 'Hinges', 'Doors', 'Glue'];
  expect(laidOut('open')).toEqual({ rows, 'carried as it was': ['Shelves'] });
  expect(laidOut('outcomes in runs')).toEqual(laidOut('open'));
});

test('then what has nothing to say but its change goes into a run; a reason, other words and sub-lines keep their rows', () => {
  const expected = { rows: ['Bell', 'Heat', 'Seals of all doors', 'Hinges', 'Glue'], completed: ['Lamp'], unlisted: ['Doors'], 'carried as it was': ['Shelves'] };
  expect(laidOut('plain changes in runs')).toEqual(expected);
  expect(laidOut('sub-lines counted')).toEqual(expected);
});

test('at last only what was closed with a word why keeps its row', () => {
  expect(laidOut('changes in runs')).toEqual({
    rows: ['Heat'],
    new: ['Bell'],
    completed: ['Lamp'],
    'carried otherwise': ['Seals of all doors', 'Hinges'],
    unlisted: ['Doors', 'Glue'],
    'carried as it was': ['Shelves'],
  });
});

test('sub-lines that came or went with their item are in a run, the others have rows', () => {
  const below = (text: string, density: Density) => names(subLineLayout(ovens!.changed.find(({ appearance }) => appearance.line.text === text)!, told.history, density));
  expect(below('Bell', 'open')).toEqual({ rows: ['Button'], new: ['Wire'] });
  expect(below('Glue', 'open')).toEqual({ rows: [], unlisted: ['Brush'] });
  expect(below('Hinges', 'open')).toEqual({ rows: ['Upper', 'Lower'] });
  expect(below('Hinges', 'plain changes in runs')).toEqual({ rows: [], unlisted: ['Upper'], new: ['Lower'] });
  expect(below('Hinges', 'sub-lines counted')).toEqual({ rows: [] });
});

test('counted sub-lines say what happened to how many', () => {
  const subLines = ovens!.changed.flatMap((one) => one.subLines).map(({ change }) => change);
  expect(subLineSummary(subLines)).toBe('2 new, 1 closed, 2 no longer listed');
  expect(subLineSummary([])).toBe('');
});

test('each setting tells of every item once', () => {
  for (const density of densities) {
    const { rows, runs } = areaLayout(ovens!, told.history, density);
    expect([...rows, ...runs.flatMap(({ items }) => items)].map(({ thread }) => thread.id).sort()).toEqual(
      [...ovens!.changed, ...ovens!.unchanged].map(({ thread }) => thread.id).sort(),
    );
  }
});

test('what is new says what it replaces, from the report that said so', () => {
  const split = tell({
    'k1/plan': '## Ovens\n\n- Seals',
    'k1/status': '## Ovens\n\n- [-] Seals <Item replacedBy="ovens/doors" />',
    'k2/plan': '## Ovens\n\n- Doors\n- Bell',
  });
  expect(names(areaLayout(areasOf(split)[0]!, split.history, 'plain changes in runs'))).toEqual({ rows: ['Doors'], new: ['Bell'] });
});

test('the more there is to tell, the closer the page is set', () => {
  const bullets = (count: number, report: string) => Array.from({ length: count }, (_, index) => `- Replace the seal of door ${index} ${report}\n`).join('');
  const chosen = (count: number) => {
    const reports = tell({ 'k1/plan': `## Ovens\n\n${bullets(count, 'soon')}`, 'k1/status': `## Ovens\n\n${bullets(count, 'again')}` });
    return densityFor(outcomesOf(reports.history.cycles[0]!, reports.history)!.items.length, areasOf(reports), reports.history);
  };
  expect([5, 60, 90].map(chosen)).toEqual(['open', 'outcomes in runs', 'plain changes in runs']);
});

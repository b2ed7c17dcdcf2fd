import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { changeGroups } from './change-groups.ts';

const { content, history } = readReports({
  'k1/plan': '## Ovens\n\n- Seals\n- Lamp\n- Heat\n- Doors\n- Shelves\n- Hinges\n  - Upper',
  'k1/status': `## Ovens

- [/] Seals of all doors <Item continues="ovens/seals" />
- [x] Lamp
- [-] Heat <Item reason="Too dear" />
- [ ] Shelves
- [ ] Bell
- [/] Hinges
`,
  'k2/plan': '## Ovens\n\n- Seals of all doors\n- Shelves (of steel)\n- Glue',
});
const archive = archiveOf(content, history);
const groupsOf = (key: string) =>
  Object.fromEntries(
    changeGroups(
      history.reports.find((report) => report.key === key)!,
      archive,
    ).map(({ name, items, rows, unchanged }) => [
      name,
      [
        items,
        ...rows.map(({ appearance }) => appearance.line.text),
        ...unchanged.map(({ appearance }) => `= ${appearance.line.text}`),
      ],
    ]),
  );

test('the items of a status are grouped by what became of the plan', () => {
  expect(groupsOf('k1/status')).toEqual({
    delivered: [1, 'Lamp'],
    unfinished: [3, 'Seals of all doors', 'Shelves', 'Hinges'],
    dropped: [1, 'Heat'],
    unaccounted: [1, 'Doors'],
    unplanned: [1, 'Bell'],
  });
});

test('the items of any other report are grouped by change, those carried in the same words without a row', () => {
  expect(groupsOf('k2/plan')).toEqual({
    new: [1, 'Glue'],
    closed: [0],
    unlisted: [2, 'Hinges', 'Bell'],
    carried: [2, 'Shelves (of steel)', '= Seals of all doors'],
  });
});

test('an item that was closed before and is closed again is with the unplanned ones', () => {
  const again = readReports({
    'k1/status': '## Ovens\n\n- [x] Seals',
    'k2/plan': '## Ovens\n\n- Lamp',
    'k2/status': '## Ovens\n\n- [x] Lamp\n- [x] Seals',
  });
  const unplanned = changeGroups(again.history.reports.at(-1)!, archiveOf(again.content, again.history)).find(
    ({ name }) => name === 'unplanned',
  )!;
  expect(unplanned.rows.map(({ thread, change }) => [thread.id, change])).toEqual([['ovens/seals', undefined]]);
});

import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { isTelling, reportChanges, type ItemChange } from '../history/report-changes.ts';
import { movedFrom } from './moved-from.ts';

/** The former places of each changed line of the newest report, by the text of the line. */
function formerPlaces(before: string, now: string): Record<string, string[]> {
  const { content, history, t } = readReports({ 'k1/plan': before, 'k2/plan': now });
  const titleOf = (id: string) => content.areas.find((area) => area.id === id)!.title;
  const placesOf = (changed: ItemChange, alone: boolean): [string, string[]][] => [
    [
      changed.appearance.line.text,
      movedFrom(changed, alone, titleOf, (line) => line.appearances.at(-1)?.line.text, t).map((parts) =>
        parts.join(''),
      ),
    ],
    ...changed.subLines.flatMap((sub) => placesOf(sub, false)),
  ];
  return Object.fromEntries(
    reportChanges(history.reports.at(-1)!, history)
      .filter(isTelling)
      .flatMap((changed) => placesOf(changed, true)),
  );
}

test('a line that moved says where it was', () => {
  expect(
    formerPlaces(
      '## Ovens\n\n- Seals\n- Lamp\n  - Bulb\n- Doors',
      '## Staff\n\n- Seals <Item continues="ovens/seals" />\n\n## Ovens\n\n- Bulb <Item continues="ovens/lamp/bulb" />\n- Lamp\n  - Doors <Item continues="ovens/doors" />',
    ),
  ).toEqual({
    Seals: ['Was under Ovens'],
    Bulb: ['Was a sub-line of Lamp'],
    Doors: ['A sub-line of Lamp', 'Was an item of its own'],
  });
});

test('a sub-line that stands by itself says what it was a sub-line of', () => {
  const { history, t } = readReports({
    'k1/status': '## Ovens\n\n- [x] Lamp\n  - [/] Bulb\n- Seals',
    'k2/plan': '## Ovens\n\n- Seals',
  });
  const [bulb] = reportChanges(history.reports[1]!, history).filter(isTelling);
  expect(movedFrom(bulb!, true, String, ({ id }) => id, t)).toEqual([['Was a sub-line of ', 'ovens/lamp', '']]);
});

test('a line that did not move has no former place', () => {
  expect(formerPlaces('## Ovens\n\n- Seals\n- Lamp\n  - Bulb', '## Ovens\n\n- Seals (all)\n- Lamp\n  - Wire')).toEqual({
    'Seals (all)': [],
    Lamp: [],
    Bulb: [],
    Wire: [],
  });
});

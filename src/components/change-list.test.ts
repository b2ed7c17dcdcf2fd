import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { isTelling, reportChanges, type ItemChange } from '../history/report-changes.ts';
import { movedFrom } from './change-list.ts';
import { html } from './html.ts';

/** The former places of each changed line of the newest report, by the text of the line. */
function formerPlaces(reports: Record<string, string>): Record<string, string[]> {
  const { content, history, t } = readReports(reports);
  const archive = { areaById: new Map(content.areas.map((area) => [area.id, area])), t };
  const placesOf = (changed: ItemChange, isAlone: boolean): [string, string[]][] => [
    [
      changed.appearance.line.text,
      movedFrom(changed, isAlone, archive).map((place) => html`${place}`.text.replace(/<[^>]*>/g, '')),
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
    formerPlaces({
      'k1/plan': '## Ovens\n\n- Seals\n- Lamp\n  - Bulb\n- Doors',
      'k2/plan':
        '## Staff\n\n- Seals <Item continues="ovens/seals" />\n\n## Ovens\n\n- Bulb <Item continues="ovens/lamp/bulb" />\n- Lamp\n  - Doors <Item continues="ovens/doors" />',
    }),
  ).toEqual({
    Seals: ['Was under Ovens'],
    Bulb: ['Was a sub-line of Lamp'],
    Doors: ['A sub-line of Lamp', 'Was an item of its own'],
  });
});

test('a sub-line that stands by itself says what it was a sub-line of', () => {
  expect(
    formerPlaces({
      'k1/status': '## Ovens\n\n- [x] Lamp\n  - [/] Bulb\n- Seals',
      'k2/plan': '## Ovens\n\n- Seals',
    }),
  ).toMatchObject({ Bulb: ['Was a sub-line of Lamp'] });
});

test('a line that did not move has no former place', () => {
  expect(
    formerPlaces({
      'k1/plan': '## Ovens\n\n- Seals\n- Lamp\n  - Bulb',
      'k2/plan': '## Ovens\n\n- Seals (all)\n- Lamp\n  - Wire',
    }),
  ).toEqual({
    'Seals (all)': [],
    Lamp: [],
    Bulb: [],
    Wire: [],
  });
});

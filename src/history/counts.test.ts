import { expect, test } from 'vitest';
import { builtIn } from '../report/status.ts';
import { changeCountsOf, countsOf } from './counts.ts';
import { readReports } from './inline.fixture.ts';

const { history } = readReports({
  'k1/status': `
    ## Ovens

    - [/] Replace the door seals
      - [x] Big oven
      - [ ] Small oven
    - [ ] Choose a thermostat

    ## Staff

    - Evening course
  `,
  'k2/plan': `
    ## Ovens

    - Replace the door seals
      - Small oven
      - Third oven

    ## Staff

    - Choose a thermostat <Item continues="ovens/choose-a-thermostat" />
    - Handbook
  `,
});
const [first, second] = history.reports.map((report) => countsOf(report, history));
const [, changed] = history.reports.map((report) => changeCountsOf(report, history));
const noStatus = Object.fromEntries(builtIn.map(({ id }) => [id, 0]));
const noChange = { new: 0, carried: 0, closed: 0, unlisted: 0 };

test('counts the items and sub-lines of a report by status', () => {
  expect(first?.items).toEqual({
    listed: 3,
    open: 3,
    byStatus: { ...noStatus, 'in-progress': 1, 'not-started': 1, unrecorded: 1 },
  });
  expect(first?.subLines).toEqual({ listed: 2, open: 1, byStatus: { ...noStatus, completed: 1, 'not-started': 1 } });
  expect(second?.items).toEqual({ listed: 3, open: 3, byStatus: { ...noStatus, planned: 3 } });
  expect(second?.subLines).toEqual({ listed: 2, open: 2, byStatus: { ...noStatus, planned: 2 } });
});

test('counts the changes of a cycle, unlisted items included', () => {
  expect(changed).toEqual({ byChange: { ...noChange, new: 1, carried: 2, unlisted: 1 }, unaccounted: 0 });
});

test('counts items by area', () => {
  expect(second?.byArea.get('ovens')?.listed).toBe(1);
  expect(second?.byArea.get('staff')?.listed).toBe(2);
  expect([...(second?.byArea.keys() ?? [])]).toEqual(['ovens', 'staff']);
});

test('does not count an item that was closed before, whether it is absent or closed again', () => {
  const reports = {
    'k1/status': '## Ovens\n\n- [x] Replace the door seals\n- [-] Bell',
    'k2/status': '## Ovens\n\n- [x] Bell\n- [ ] Choose a thermostat',
  };
  const closed = readReports(reports).history;
  expect(changeCountsOf(closed.reports[1]!, closed)).toEqual({
    byChange: { ...noChange, new: 1 },
    unaccounted: 0,
  });
});

test('counts the changes of a cycle with both reports once, since the previous cycle', () => {
  const both = readReports({
    'k1/status': '## Ovens\n\n- [/] Seals',
    'k2/plan': '## Ovens\n\n- Seals\n- Lamp\n- Bell\n- Hinges',
    'k2/status': '## Ovens\n\n- [x] Seals\n- [/] Lamp\n- [x] Hinges\n- [x] Glue',
  }).history;
  const [, plan, status] = both.reports.map((report) => changeCountsOf(report, both));
  expect(plan).toEqual({ byChange: noChange, unaccounted: 0 });
  // Lamp, Bell and Hinges came with the plan; Glue was completed without being planned.
  expect(status).toEqual({ byChange: { ...noChange, new: 3, closed: 2 }, unaccounted: 1 });
});

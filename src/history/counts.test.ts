import { expect, test } from 'vitest';
import { countsOf } from './counts.ts';
import { tell } from './inline.fixture.ts';

const { history } = tell({
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
const noStatus = { completed: 0, 'in-progress': 0, 'not-started': 0, dropped: 0, planned: 0, unrecorded: 0 };
const noChange = { new: 0, carried: 0, closed: 0, unlisted: 0 };

test('a first report has statuses and no changes', () => {
  expect(first?.items).toEqual({ listed: 3, open: 3, byStatus: { ...noStatus, 'in-progress': 1, 'not-started': 1, unrecorded: 1 }, byChange: noChange });
  expect(first?.subLines).toEqual({ listed: 2, open: 1, byStatus: { ...noStatus, completed: 1, 'not-started': 1 }, byChange: noChange });
});

test('what is no longer listed counts among the changes and nowhere else', () => {
  expect(second?.items).toEqual({ listed: 3, open: 3, byStatus: { ...noStatus, planned: 3 }, byChange: { ...noChange, new: 1, carried: 2, unlisted: 1 } });
});

test('sub-lines are counted apart', () => {
  expect(second?.subLines).toEqual({ listed: 2, open: 2, byStatus: { ...noStatus, planned: 2 }, byChange: { ...noChange, new: 1, carried: 1 } });
});

test('an area counts what stands in it, and what stood in it before it was no longer listed', () => {
  expect(second?.byArea.get('ovens')?.items).toMatchObject({ listed: 1, byChange: { ...noChange, carried: 1 } });
  expect(second?.byArea.get('staff')?.items).toMatchObject({ listed: 2, byChange: { ...noChange, new: 1, carried: 1, unlisted: 1 } });
  expect(second?.byArea.get('staff')?.subLines.listed).toBe(0);
  expect([...(second?.byArea.keys() ?? [])]).toEqual(['ovens', 'staff']);
});

test('what was closed before and is absent counts nowhere', () => {
  const reports = { 'k1/status': '## Ovens\n\n- [x] Replace the door seals', 'k2/plan': '## Ovens\n\n- Choose a thermostat' };
  const closed = tell(reports).history;
  expect(countsOf(closed.reports[1]!, closed).items).toMatchObject({ listed: 1, byChange: { ...noChange, new: 1 } });
});

import { expect, test } from 'vitest';
import { flowTo } from './report-changes.ts';
import { readReports } from './inline.fixture.ts';

test('counts the items that are carried, closed, unlisted and added from one report to the next', () => {
  const { history } = readReports({
    'k1/plan': '## Ovens\n\n- Seals\n- Lamp\n- Doors\n- Shelves\n  - Upper',
    'k1/status': '## Ovens\n\n- [/] Seals\n- [x] Lamp\n- [-] Doors\n- Bell\n- [x] Hinges',
    'k2/plan': '## Ovens\n\n- Seals\n- Lamp',
  });
  const flows = history.reports.slice(1).map((report) => flowTo(report, history));
  expect(flows.map(({ from, to, ...counts }) => ({ from: from.key, to: to.key, ...counts }))).toEqual([
    {
      from: 'k1/plan',
      to: 'k1/status',
      openBefore: 4,
      carried: 1,
      closed: 2,
      unlisted: 1,
      added: 1,
      closedAtOnce: 1,
      openAfter: 2,
    },
    {
      from: 'k1/status',
      to: 'k2/plan',
      openBefore: 2,
      carried: 1,
      closed: 0,
      unlisted: 1,
      added: 1,
      closedAtOnce: 0,
      openAfter: 2,
    },
  ]);
});

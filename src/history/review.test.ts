import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFolder, readReports, type Reported } from './inline.fixture.ts';
import { reviewedItems } from './review.ts';
import { anyTeam, writeReports } from './team.fixture.ts';

test('every item that was open is in one group, with its wording then and now', () => {
  const { history } = readReports({
    'k1/plan': '## Ovens\n- Planned and missing',
    'k1/status':
      '## Ovens\n- [/] Seals\n- [ ] Lamp\n- [ ] Doors\n- [x] Bell\n- Glue\n- [ ] Hinges\n- [ ] Walls\n- [ ] Roof\n- [ ] Paint',
    'k2/plan': '## Ovens\n- Seals of all doors <Item continues="ovens/seals" />\n- Lamp\n- Walls\n- New\n- Paint',
    'k2/status': `## Ovens
- [x] Seals of all doors <Item evidence="https://example.org/1" />
- [-] Doors
- [ ] Lamp
- [/] New
- [/] Walls
- Paint <Item replacedBy="ovens/walls" />`,
    'k3/plan': '## Ovens\n- Lamp\n- New',
    'k3/status':
      '## Ovens\n- [x] Seals of all doors\n- [ ] Bell\n- [ ] Lamp\n  - [x] Hinges <Item continues="ovens/hinges" />',
  });
  const text = reviewedItems(history.cycles[0]!, history).map(
    ({ outcome, then, now }) =>
      `${outcome}: ${then.report.key} ${then.line.text}, ${now.report.key} ${now.line.text}${now === then ? ' (never again)' : ''}`,
  );
  expect(text).toEqual([
    'unlisted: k1/plan Planned and missing, k1/plan Planned and missing (never again)',
    'completed: k1/status Seals, k2/status Seals of all doors',
    'open: k1/status Lamp, k3/status Lamp',
    'dropped: k1/status Doors, k2/status Doors',
    'unlisted: k1/status Glue, k1/status Glue (never again)',
    'completed: k1/status Hinges, k3/status Hinges',
    'unlisted: k1/status Walls, k2/status Walls',
    'unlisted: k1/status Roof, k1/status Roof (never again)',
    'dropped: k1/status Paint, k2/status Paint',
  ]);
  // At the end of the newest cycle everything open is still open.
  expect(reviewedItems(history.cycles[2]!, history).map(({ outcome }) => outcome)).toEqual(['open', 'open', 'open']);
});

/** For each cycle of a site: the parts add up to what was open at its end, and nothing is in two of them. */
function expectWhole({ history }: Reported): void {
  for (const entry of history.cycles) {
    const items = reviewedItems(entry, history);
    const { cycleIndex } = entry.last;
    const open = history.items.filter(({ appearances }) => {
      const latest = appearances.findLast(({ report }) => report.cycleIndex <= cycleIndex);
      // What a team that has not reported yet said last.
      const isThen = latest && history.seriesOf(latest).cycleUntil(cycleIndex) === latest.report.cycleIndex;
      return isThen && latest.line.open;
    });
    expect(items.map(({ thread }) => thread)).toEqual(open);
    for (const { thread, outcome, now } of items) {
      const latest = thread.appearances.at(-1)!;
      // Of a team that has not reported yet, the cycle of its last report.
      const last = history.seriesOf(latest).cycleUntil(history.reports.at(-1)!.cycleIndex);
      if (outcome === 'completed') expect(latest.line.open).toBe(false);
      if (outcome === 'open') expect([latest.line.open, latest.report.cycleIndex]).toEqual([true, last]);
      if (outcome === 'unlisted') expect([latest, latest.line.open]).toEqual([now, true]);
      if (outcome === 'unlisted') expect(latest.report.cycleIndex).toBeLessThan(last);
    }
  }
}

test.each(['e2e/fixtures/seed', 'e2e/fixtures/workshop', 'e2e/fixtures/odd', 'e2e/demo/content'])('%s', (folder) => {
  expectWhole(readFolder(folder));
});

test('any team', () => {
  fc.assert(
    fc.property(anyTeam, (team) => expectWhole(readReports(writeReports(team)))),
    { numRuns: 40 },
  );
});

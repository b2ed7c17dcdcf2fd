import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFolder, readReports, type Reported } from './inline.fixture.ts';
import type { CycleReports, History } from './history.ts';
import { outcomesOf } from './outcomes.ts';
import { reviewedItems } from './review.ts';
import { anyTeam, writeReports } from './team.fixture.ts';
import { fates, sumOf, trackOf, trackRecord, type TrackCounts, type TrackedCycle } from './track-record.ts';

/** Such as `5 = 1 + 1 + 2 + 1`, then what moved and what was delivered of the plan. */
function rowOf({ before, moved, delivery, ...counts }: TrackCounts): string {
  const row = `${before} = ${fates.map((fate) => counts[fate]).join(' + ')}`;
  return [row, moved > 0 && `${moved} moved`, delivery && `${delivery.delivered} of ${delivery.planned}`]
    .filter(Boolean)
    .join(', ');
}

const areaCounts = ({ items }: TrackedCycle) =>
  [...Map.groupBy(items, ({ line }) => line.area)].map(([area, some]) => ({ area, counts: sumOf(some) }));

const rowsOf = ({ history }: Reported) => trackRecord(history).map(({ all }) => rowOf(all));

test('each open item has become one thing by the end of the next cycle', () => {
  const reported = readReports({
    'k1/status':
      '## Ovens\n- [/] Seals\n- [ ] Lamp\n- Glue\n- [ ] Doors\n- [ ] Bell\n- [x] Roof\n- [ ] Paint\n## Staff\n- [ ] Course',
    'k2/plan': '## Ovens\n- Seals\n- Lamp\n- Glue\n- Walls',
    'k2/status': '## Ovens\n- [x] Seals\n- [/] Lamp\n- [-] Doors <Item reason="Late" />\n- [x] Roof\n- [x] Hinges',
  });
  // Glue is in the plan and not in the status: still open. Roof was closed, Walls and Hinges were not open.
  expect(rowsOf(reported)).toEqual(['7 = 1 + 1 + 2 + 3, 1 of 4']);
  const [tracked] = trackRecord(reported.history);
  expect(areaCounts(tracked!).map(({ area, counts }) => `${area} ${rowOf(counts)}`)).toEqual([
    'ovens 6 = 1 + 1 + 2 + 2, 1 of 4',
    'staff 1 = 0 + 0 + 0 + 1',
  ]);
});

test('an item that moved counts where it was open', () => {
  const { history } = readReports({
    'k1/status': '## Ovens\n- [ ] Seals\n- [ ] Lamp\n## Staff\n- [ ] Course',
    'k2/status':
      '## Ovens\n- [ ] Seals\n## Staff\n- [x] Lamp <Item continues="ovens/lamp" />\n- [ ] Course\n## Garden\n- [ ] Path',
  });
  const record = trackRecord(history);
  const rows = ['ovens', 'staff', 'garden'].map((area) =>
    trackOf((line) => line.area === area, record).map(({ entry, counts }) => `${entry.cycle.label}: ${rowOf(counts)}`),
  );
  expect(rows).toEqual([['k2: 2 = 1 + 0 + 1 + 0, 1 moved'], ['k2: 1 = 0 + 0 + 1 + 0'], []]);
  expect(record.map(({ all }) => rowOf(all))).toEqual(['3 = 1 + 0 + 2 + 0, 1 moved']);
});

test('a status of the team’s own that is closed counts as completed or dropped, as it says', () => {
  const own = `statuses:
  bought: { word: Bought, marker: b, closed: delivered, shape: tick, meaning: Somebody else made it. }
  merged: { word: Merged, marker: m, closed: dropped, shape: fork, meaning: Other work took it over. }
  blocked: { word: Blocked, marker: '!', open: true, shape: bar, meaning: It waits. }
`;
  const site = `title: Kitchen\nteam: The kitchen\ncycles: [k1, k2]\n${own}`;
  const reports = {
    'k1/status': '## Ovens\n- [ ] Seals\n- [!] Lamp\n- [ ] Doors',
    'k2/status': '## Ovens\n- [b] Seals\n- [m] Lamp <Item reason="Late" />\n- [!] Doors',
  };
  expect(rowsOf(readReports(reports, { 'site.yaml': site }))).toEqual(['3 = 1 + 1 + 1 + 0']);
});

test('a cycle without a status does not count, and is the one before the next', () => {
  const reported = readReports({
    'k1/status': '## Ovens\n- [ ] Seals\n- [ ] Lamp',
    'k2/plan': '## Ovens\n- Lamp',
    'k3/status': '## Ovens\n- [x] Seals\n- [x] Lamp',
  });
  expect(rowsOf(reported)).toEqual(['1 = 1 + 0 + 0 + 0']);
});

test('a first cycle only has what became of its plan', () => {
  const plan = { 'k1/plan': '## Ovens\n- Seals\n- Lamp' };
  expect(rowsOf(readReports(plan))).toEqual([]);
  expect(rowsOf(readReports({ ...plan, 'k1/status': '## Ovens\n- [x] Seals' }))).toEqual(['0 = 0 + 0 + 0 + 0, 1 of 2']);
});

test('the numbers of the first team of the demo are those that were counted from the JSON of its own site', () => {
  const { content, history } = readFolder('e2e/demo/content');
  const areas = content.areas.flatMap(({ id, team }) => (team === 'coast-radar' ? id : []));
  const record = trackOf(({ area }) => areas.includes(area), trackRecord(history));
  expect(rowOf(sumOf(record))).toMatch(/^124 = 53 \+ 10 \+ 61 \+ 0, 2 moved, /);
  expect(
    record.map(({ entry, counts }) => `${entry.cycle.label} ${rowOf({ ...counts, delivery: undefined })}`),
  ).toEqual([
    '22B 0 = 0 + 0 + 0 + 0',
    '23A 17 = 7 + 1 + 9 + 0',
    '23B 18 = 7 + 2 + 9 + 0',
    '24A 19 = 8 + 1 + 10 + 0',
    '24B 20 = 7 + 2 + 11 + 0',
    '25A 20 = 9 + 2 + 9 + 0, 2 moved',
    '25B 15 = 9 + 1 + 5 + 0',
    '26A 15 = 6 + 1 + 8 + 0',
  ]);
});

function deliveryIn(entry: CycleReports, history: History): TrackCounts['delivery'] {
  const outcomes = outcomesOf(entry, history);
  if (!outcomes?.planned) return undefined;
  return { planned: outcomes.planned, delivered: outcomes.counts.delivered };
}

/** A row adds up, areas add up to the whole, and a row is about everything that was open. */
function expectWhole({ history }: Reported): void {
  const record = trackRecord(history);
  for (const cycle of record) {
    const { entry, all } = cycle;
    const ofAreas = areaCounts(cycle);
    for (const counts of [all, ...ofAreas.map((area) => area.counts)])
      expect(fates.reduce((sum, fate) => sum + counts[fate], 0)).toBe(counts.before);
    expect(sumOf(ofAreas)).toEqual(all);
    expect(all.delivery).toEqual(deliveryIn(entry, history));
  }
  const before = history.cycles.map((entry) => record.find((one) => one.entry === entry)?.all.before ?? 0);
  const wereOpen = [0, ...history.cycles.slice(0, -1).map((entry) => reviewedItems(entry, history).length)];
  expect(before).toEqual(history.cycles.map(({ status }, index) => (status ? wereOpen[index] : 0)));
}

test.each(['e2e/fixtures/seed', 'e2e/fixtures/workshop', 'e2e/fixtures/odd'])('%s adds up', (folder) => {
  expectWhole(readFolder(folder));
});

test('the numbers of any team add up', () => {
  fc.assert(
    fc.property(anyTeam, (team) => expectWhole(readReports(writeReports(team)))),
    { numRuns: 40 },
  );
});

import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { countsOf } from './counts.ts';
import type { History } from './history.ts';
import { cycleOf, readFolder, reportOf, threadOf } from './testing/reading.ts';
import { historyTable } from './testing/table.ts';

let history: History;
beforeAll(async () => {
  history = (await readFolder('content')).history;
});

test('the history of the deck, line by line', async () => {
  const expected = await readFile(new URL('seed.history.txt', import.meta.url), 'utf8');
  // Reports that the team adds later do not change what happened in these two.
  const { reports } = history;
  expect(historyTable({ ...history, reports: reports.slice(0, 2) })).toBe(expected);
});

test('the first report: 26 items of which one is dropped, and 13 sub-lines', () => {
  const { items, subLines } = countsOf(reportOf(history, 'f23a/status'), history);
  expect(items).toMatchObject({ listed: 26, open: 25, byStatus: { dropped: 1, unrecorded: 25 } });
  // The remark under the dropped item is not open.
  expect(subLines).toMatchObject({ listed: 13, open: 12, byStatus: { unrecorded: 13 } });
  expect([items.byChange, subLines.byChange]).toEqual(Array(2).fill({ new: 0, carried: 0, closed: 0, unlisted: 0 }));
});

test('from F23A to F23B: items 16 carried, 3 new, 9 unlisted; sub-lines 7 carried, 3 new, 5 unlisted', () => {
  const { items, subLines } = countsOf(reportOf(history, 'f23b/plan'), history);
  expect(items).toMatchObject({ listed: 19, byChange: { new: 3, carried: 16, closed: 0, unlisted: 9 } });
  expect(subLines).toMatchObject({ listed: 10, byChange: { new: 3, carried: 7, closed: 0, unlisted: 5 } });
});

test('two sub-lines are carried by continues, and reworded', () => {
  const report = reportOf(history, 'f23b/plan');
  const joined = history.threads.filter(({ changes }) => changes.get(report.index)?.now?.line.tag.continues !== undefined);
  expect(joined.map(({ id, changes }) => [id.split('/').at(-1), changes.get(report.index)?.word, changes.get(report.index)?.marks])).toEqual([
    ['post-metric-outputs-to-squash-sasquatch-efd', 'carried', ['reworded']],
    ['move-to-slac-k8s-if-available', 'carried', ['reworded']],
  ]);
});

test('the dropped design is replaced by live ObsCore', () => {
  const dropped = threadOf(history, 'requirements-and-design/continue-iterating-on-consolidated-database-design-document');
  const obscore = threadOf(history, 'middleware/live-obscore');
  expect(dropped.replacedBy).toEqual([obscore]);
  expect(obscore.replaces).toEqual([dropped]);
});

test('no cycle of the deck has both reports', () => {
  expect(cycleOf(history, 'f23a').plan).toBeUndefined();
  expect(cycleOf(history, 'f23b').plan).toBeDefined();
});

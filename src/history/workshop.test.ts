import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { countsOf } from './counts.ts';
import type { Thread } from './history.ts';
import { lifetimeOf } from './lifetime.ts';
import { outcomesOf } from './outcomes.ts';
import { reportChanges, type ItemChange } from './report-changes.ts';
import { cycleOf, readFolder, reportOf, threadOf, type Reading } from './testing/reading.ts';
import { historyTable } from './testing/table.ts';
import { topicLines } from './topic-lines.ts';

let site: Reading;
beforeAll(async () => {
  site = await readFolder('e2e/fixtures/workshop');
});

test('the history of the workshop, line by line', async () => {
  const expected = await readFile(new URL('workshop.history.txt', import.meta.url), 'utf8');
  expect(historyTable(site.history)).toBe(expected);
});

test('it has every change, mark and outcome', async () => {
  const { threads, cycles } = site.history;
  const changes = threads.flatMap((thread) => [...thread.changes.values()]);
  const outcomes = cycles.flatMap((cycle) => outcomesOf(cycle, site.history)?.items ?? []);
  expect(new Set(changes.map(({ word }) => word))).toEqual(new Set(['new', 'carried', 'closed', 'unlisted']));
  expect(new Set(changes.flatMap(({ marks }) => marks))).toEqual(new Set(['reworded', 'moved', 'reopened', 'first-listed']));
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['delivered', 'unfinished', 'dropped', 'unplanned', 'unaccounted']));
  expect(changes.some(({ lastListed }) => lastListed)).toBe(true);
});

test.each([
  ['w1', { planned: 14, shareDelivered: 'not recorded', counts: { delivered: 4, unfinished: 6, dropped: 3, unaccounted: 1, unplanned: 2 } }],
  ['w2', { planned: 13, shareDelivered: 5 / 13, counts: { delivered: 5, unfinished: 6, dropped: 2, unaccounted: 0, unplanned: 2 } }],
  ['w3', { planned: 14, shareDelivered: 'not recorded', counts: { delivered: 4, unfinished: 8, dropped: 0, unaccounted: 2, unplanned: 2 } }],
  ['w4', { planned: 13, shareDelivered: 6 / 13, counts: { delivered: 6, unfinished: 5, dropped: 1, unaccounted: 1, unplanned: 1 } }],
])('planned against delivered in %s', (id, expected) => {
  expect(outcomesOf(cycleOf(site.history, id), site.history)).toMatchObject(expected);
});

test('a cycle with a plan alone has no outcomes', () => {
  expect(outcomesOf(cycleOf(site.history, 'w5'), site.history)).toBeUndefined();
});

test('an item has the address of its first line, and every later wording is another name of it', () => {
  const names = (path: string) => [...threadOf(site.history, path).names];
  expect(names('wheel-building/build-spare-wheels')).toEqual([
    'wheel-building/build-spare-wheels',
    'wheel-building/build-spare-wheels-for-the-lending-fleet',
  ]);
  expect(names('wheel-building/keep-a-parts-drawer')).toEqual(['wheel-building/keep-a-parts-drawer', 'stands-and-tools/keep-a-parts-drawer']);
  expect(threadOf(site.history, 'wheel-building/build-spare-wheels-for-the-lending-fleet/back-wheels').id).toBe('wheel-building/build-spare-wheels/rear-wheels');
});

test('a sub-line that becomes a top-level line is an item, and an item that becomes a sub-line stays one', () => {
  expect(threadOf(site.history, 'lending-fleet/fit-lights/rear-reflectors')).toMatchObject({ id: 'lending-fleet/rear-reflectors', isItem: true });
  expect(threadOf(site.history, 'public-repairs/keep-a-repair-ledger/answer-the-telephone-in-the-afternoon')).toMatchObject({
    id: 'public-repairs/answer-the-telephone-in-the-afternoon',
    isItem: true,
  });
});

test('a split and a merge', () => {
  const ids = (threads: readonly Thread[]) => threads.map(({ id }) => id);
  expect(ids(threadOf(site.history, 'stands-and-tools/buy-a-second-truing-stand').replacedBy)).toEqual([
    'stands-and-tools/borrow-a-truing-stand',
    'stands-and-tools/build-a-truing-stand',
  ]);
  expect(ids(threadOf(site.history, 'wheel-building/keep-a-parts-drawer').replaces)).toEqual([
    'wheel-building/stock-spokes',
    'wheel-building/stock-nipples',
  ]);
});

test('the changes of one report by area, those of sub-lines under their item', () => {
  const areas = reportChanges(reportOf(site.history, 'w3/plan'), site.history, site.content.areas);
  const told = ({ thread, change, subLines }: ItemChange): unknown => [thread.id.split('/').at(-1), change.word, ...subLines.map(told)];
  expect(areas.map(({ area, changed, unchanged }) => [area.id, changed.map(told), unchanged.map(told)])).toEqual([
    [
      'stands-and-tools',
      [['borrow-a-truing-stand', 'new'], ['build-a-truing-stand', 'new'], ['sharpen-the-cable-cutters', 'new']],
      [['service-the-truing-stand-small-room', 'carried']],
    ],
    [
      'public-repairs',
      [
        ['answer-the-telephone-in-the-afternoon', 'new'],
        ['collect-finished-bicycles-within-a-week', 'new'],
        ['keep-a-repair-ledger', 'carried', ['prices', 'carried']],
      ],
      [],
    ],
    // The wheels were built in the cycle before; only what was left open below them is no longer listed.
    ['wheel-building', [['rear-wheels', 'unlisted']], [['keep-a-parts-drawer', 'carried']]],
    [
      'lending-fleet',
      [['rear-reflectors', 'carried'], ['bells-for-all-bicycles', 'carried']],
      [['fit-lights', 'carried'], ['repaint-the-cargo-bicycle', 'carried']],
    ],
    ['courses', [['lend-helmets', 'new']], [['a-course-for-children', 'carried']]],
  ]);
});

test('how long items have been open', () => {
  const life = (path: string) => {
    const { state, openSince, carriedOver, latest } = lifetimeOf(threadOf(site.history, path), site.history);
    return [state, openSince?.key, carriedOver, latest.report.key];
  };
  expect(life('public-repairs/keep-a-repair-ledger')).toEqual(['open', 'w1/plan', 4, 'w5/plan']);
  expect(life('public-repairs/answer-the-telephone-in-the-afternoon')).toEqual(['open', 'w3/plan', 2, 'w5/plan']);
  expect(life('lending-fleet/bells-for-all-bicycles')).toEqual(['open', 'w1/status', 4, 'w5/plan']);
  expect(life('courses/evening-course-in-wheel-truing')).toEqual(['open', 'w5/plan', 0, 'w5/plan']);
  expect(life('courses/a-course-for-children')).toEqual(['no longer listed', 'w4/status', 0, 'w4/status']);
  expect(life('stands-and-tools/sharpen-the-cable-cutters')).toEqual(['closed', undefined, 0, 'w4/status']);
});

test('the numbers of one area', () => {
  const { items, subLines } = countsOf(reportOf(site.history, 'w3/status'), site.history).byArea.get('courses')!;
  expect(items).toEqual({
    listed: 1,
    open: 0,
    byStatus: { completed: 1, 'in-progress': 0, 'not-started': 0, dropped: 0, planned: 0, unrecorded: 0 },
    byChange: { new: 0, carried: 0, closed: 1, unlisted: 2 },
  });
  expect(subLines.listed).toBe(0);
});

test('the lines that mention a topic, in the order of the reports', () => {
  const lines = topicLines(site.history).get('cargo-bicycle') ?? [];
  expect(lines.map(({ report, line }) => `${report.key}: ${line.text}`)).toEqual([
    'w1/plan: Repaint the cargo bicycle',
    'w1/status: Repaint the cargo bicycle',
    'w2/status: Repaint the cargo bicycle',
    'w3/plan: Repaint the cargo bicycle',
    'w3/status: Repaint the cargo bicycle',
    'w5/plan: Lend the cargo bike by the hour',
  ]);
});

test('a draft is no report', () => {
  expect(cycleOf(site.history, 'w5').status).toBeUndefined();
});

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../report/status.ts';
import { openItemsIn } from './report-changes.ts';
import { changeMarks, changeWords, type Thread } from './history.ts';
import { readFolder } from './inline.fixture.ts';
import { lifetimeOf } from './standing.ts';
import { outcomesOf } from './outcomes.ts';
import { changeText, parseTable, tableOf } from './table.fixture.ts';

const { history, diagnostics } = readFolder('e2e/fixtures/workshop');
const expected = parseTable(await readFile(new URL('workshop.history.txt', import.meta.url), 'utf8'));

test('the workshop has no mistakes, and its draft is not one of the reports', () => {
  // An area and a topic of one id are meant.
  expect(diagnostics.map(({ code }) => code)).toEqual(['shared-id']);
  expect(history.reports.map(({ key }) => key)).toEqual(Object.keys(expected));
});

test.each(Object.keys(expected))('the history of every line of %s matches the table written by hand', (key) => {
  expect(tableOf(history)[key]).toEqual(expected[key]);
});

/** The changes from W2 on, cycle by cycle, up to the last one. A dash: no change. */
test.each([
  ['stands-and-tools/replace-the-clamps-of-the-repair-stands', 'closed'],
  ['stands-and-tools/sharpen-the-cable-cutters', '– | new, reopened | closed'],
  ['stands-and-tools/buy-a-second-truing-stand', 'closed'],
  ['stands-and-tools/service-the-truing-stand-small-room', 'new | closed'],
  ['stands-and-tools/build-a-truing-stand', '– | new | closed'],
  ['public-repairs/keep-a-repair-ledger', 'carried | carried | carried, due-moved | carried, due-moved'],
  [
    'public-repairs/answer-the-telephone-in-the-afternoon',
    'unlisted | new, last listed w1/plan | carried, moved | carried, moved',
  ],
  // Planned and completed in W2, and again in W3.
  ['public-repairs/collect-finished-bicycles-within-a-week', 'new'],
  ['wheel-building/build-spare-wheels', 'closed, reworded'],
  ['wheel-building/build-spare-wheels/rear-wheels', 'carried, reworded | unlisted'],
  ['wheel-building/keep-a-parts-drawer', 'new | carried | closed, moved'],
  ['wheel-building/repair-the-wheel-jig', 'new'],
  ['wheel-building/true-the-wheels-of-the-lending-fleet', '– | – | new | carried'],
  ['lending-fleet/fit-lights', 'carried | carried | closed'],
  // Missing in the plan of W2, but in its status.
  ['lending-fleet/repaint-the-cargo-bicycle', 'carried | closed'],
  ['lending-fleet/bells-for-all-bicycles', 'carried | carried | carried, reworded | carried'],
  ['lending-fleet/rear-reflectors', 'new | carried, moved | closed'],
  ['lending-fleet/lend-helmets', '– | new | carried, reworded, moved | carried, undated'],
  ['courses/a-course-for-children', 'new | carried | carried | unlisted'],
  ['courses/a-talk-about-brakes', '– | closed, first-listed'],
  ['courses/evening-course-in-wheel-truing', '– | – | new | carried'],
])('the changes of %s from cycle to cycle', (id, changes) => {
  const { cycleChanges } = history.find(id)!;
  const texts = history.cycles
    .keys()
    .drop(1)
    .map((cycle) => changeText(cycleChanges.get(cycle)))
    .toArray();
  expect(texts.slice(0, texts.findLastIndex((text) => text !== '–') + 1).join(' | ')).toBe(changes);
});

test('the table has every change, mark, status and outcome', () => {
  const words = new Set(
    Object.values(expected)
      .flat()
      .flatMap(([change, status, outcome]) => [...change.split(', '), status, outcome]),
  );
  expect([...words]).toEqual(expect.arrayContaining([...changeWords, ...changeMarks, ...builtIn.map(({ id }) => id)]));
  expect([...words].filter((word) => !word.startsWith('last listed')).sort()).toEqual([
    'blocked',
    'bought',
    'carried',
    'closed',
    'completed',
    'delivered',
    'dropped',
    'due-moved',
    'first-listed',
    'in-progress',
    'moved',
    'new',
    'not-started',
    'planned',
    'reopened',
    'reworded',
    'unaccounted',
    'undated',
    'unfinished',
    'unlisted',
    'unplanned',
    'unrecorded',
    '–',
  ]);
});

test.each([
  ['W1', { planned: 14, delivered: 4, unfinished: 6, dropped: 3, unaccounted: 1, unplanned: 2, share: 'not recorded' }],
  ['W2', { planned: 13, delivered: 5, unfinished: 6, dropped: 2, unaccounted: 0, unplanned: 2, share: 5 / 13 }],
  ['W3', { planned: 14, delivered: 4, unfinished: 8, dropped: 0, unaccounted: 2, unplanned: 2, share: 'not recorded' }],
  ['W4', { planned: 13, delivered: 6, unfinished: 5, dropped: 1, unaccounted: 1, unplanned: 1, share: 6 / 13 }],
])('the outcomes of %s', (label, numbers) => {
  const entry = history.cycles.find(({ cycle }) => cycle.label === label)!;
  const { planned, counts, shareDelivered: share } = outcomesOf(entry, history)!;
  expect({ planned, ...counts, share }).toEqual(numbers);
});

test('a report has one number of open items, wherever it stands', () => {
  const open = history.reports.map((report) => [report.key, openItemsIn(report, history)]);
  expect(open.slice(1)).toEqual([
    ['w1/status', 7],
    ['w2/plan', 13],
    ['w2/status', 8],
    ['w3/plan', 14],
    ['w3/status', 8],
    ['w4/plan', 13],
    ['w4/status', 6],
    ['w5/plan', 8],
  ]);
});

describe('replacements', () => {
  const ids = (threads: readonly Thread[]) => threads.map(({ id }) => id);

  test('two items replace one line', () => {
    const bought = history.find('stands-and-tools/buy-a-second-truing-stand')!;
    expect(ids(bought.replacedBy)).toEqual([
      'stands-and-tools/borrow-a-truing-stand',
      'stands-and-tools/build-a-truing-stand',
    ]);
    for (const part of bought.replacedBy) expect(ids(part.replaces)).toEqual([bought.id]);
  });

  test('one item replaces two lines', () => {
    const drawer = history.find('wheel-building/keep-a-parts-drawer')!;
    expect(ids(drawer.replaces)).toEqual(['wheel-building/stock-spokes', 'wheel-building/stock-nipples']);
    for (const part of drawer.replaces) expect(ids(part.replacedBy)).toEqual([drawer.id]);
  });

  test('no other line is replaced', () => {
    expect(history.threads.filter(({ replacedBy }) => replacedBy.length > 0)).toHaveLength(3);
  });
});

test.each([
  ['public-repairs/keep-a-repair-ledger', 'open', 'w1/plan', 4, undefined],
  ['public-repairs/answer-the-telephone-in-the-afternoon', 'open', 'w3/plan', 2, undefined],
  ['lending-fleet/bells-for-all-bicycles', 'open', 'w1/status', 4, undefined],
  // Unaccounted in W3, which leaves it open.
  ['lending-fleet/lend-helmets', 'open', 'w3/plan', 2, undefined],
  ['courses/evening-course-in-wheel-truing', 'open', 'w4/plan', 1, undefined],
  ['courses/a-course-for-children', 'no longer listed', 'w2/status', 2, undefined],
  ['wheel-building/build-spare-wheels/rear-wheels', 'no longer listed', 'w1/plan', 1, undefined],
  // Completed in W1, reopened, and dropped later.
  ['stands-and-tools/sharpen-the-cable-cutters', 'closed', 'w3/plan', 0, 'w4/status'],
  // Completed in W2, and again in W3.
  ['wheel-building/build-spare-wheels', 'closed', 'w1/plan', 0, 'w2/status'],
  ['stands-and-tools/mend-the-compressor', 'closed', undefined, 0, 'w1/status'],
])('the lifetime of %s', (id, state, openSince, carriedOver, closedIn) => {
  const lifetime = lifetimeOf(history.find(id)!, history);
  expect([lifetime.state, lifetime.openSince?.key, lifetime.carriedOver, lifetime.closedIn?.key]).toEqual([
    state,
    openSince,
    carriedOver,
    closedIn,
  ]);
});

test.each([
  ['wheel-building/build-spare-wheels', 'wheel-building/build-spare-wheels-for-the-lending-fleet'],
  ['wheel-building/keep-a-parts-drawer', 'stands-and-tools/keep-a-parts-drawer'],
  ['lending-fleet/bells-for-all-bicycles', 'lending-fleet/fit-a-bell-to-every-bicycle'],
  ['lending-fleet/rear-reflectors', 'lending-fleet/fit-lights/rear-reflectors'],
  ['lending-fleet/lend-helmets', 'courses/a-course-for-children/helmets-from-the-lending-fleet'],
  [
    'public-repairs/answer-the-telephone-in-the-afternoon',
    'public-repairs/keep-a-repair-ledger/answer-the-telephone-in-the-afternoon',
  ],
  [
    'wheel-building/build-spare-wheels/rear-wheels',
    'wheel-building/build-spare-wheels-for-the-lending-fleet/back-wheels',
  ],
  ['stands-and-tools/build-a-truing-stand/base/feet', 'stands-and-tools/build-a-truing-stand/feet'],
])('%s is also found as %s', (id, name) => {
  expect(history.find(name)?.id).toBe(id);
  expect([...history.find(id)!.names].sort()).toEqual([id, name].sort());
});

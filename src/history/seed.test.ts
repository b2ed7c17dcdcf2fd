import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { changeCountsOf, countsOf } from './counts.ts';
import { readFolder } from './inline.fixture.ts';
import { lifetimeOf } from './standing.ts';
import { parseTable, tableOf } from './table.fixture.ts';

const { history, diagnostics } = readFolder('e2e/fixtures/seed');
const expected = parseTable(await readFile(new URL('seed.history.txt', import.meta.url), 'utf8'));
const [status, plan] = history.reports;

test('the seed has two reports and no mistakes', () => {
  expect(diagnostics).toEqual([]);
  expect(history.reports.map(({ key }) => key)).toEqual(Object.keys(expected));
});

test.each(Object.keys(expected))('the history of every line of %s matches the table written by hand', (key) => {
  expect(tableOf(history)[key]).toEqual(expected[key]);
});

describe('the counts of the seed', () => {
  test('F23A lists 26 items, one dropped, and 13 sub-lines, one not open; nothing has changed', () => {
    const { items, subLines } = countsOf(status!, history);
    expect(items).toMatchObject({ listed: 26, open: 25, byStatus: { dropped: 1, unrecorded: 25 } });
    expect(subLines).toMatchObject({ listed: 13, open: 12, byStatus: { unrecorded: 13 } });
    expect(changeCountsOf(status!, history).byChange).toEqual({ new: 0, carried: 0, closed: 0, unlisted: 0 });
  });

  test('F23B lists 19 items (16 carried, 3 new) and 10 sub-lines; 9 items are unlisted', () => {
    const { items, subLines } = countsOf(plan!, history);
    expect([items.listed, subLines.listed]).toEqual([19, 10]);
    expect(changeCountsOf(plan!, history).byChange).toEqual({ new: 3, carried: 16, closed: 0, unlisted: 9 });
  });

  test('two sub-lines of F23B are carried by `continues`', () => {
    const continued = [...history.appearanceOf.values()].filter(
      ({ line, report }) => report === plan && line.tag.continues !== undefined,
    );
    expect(continued.map(({ line }) => line.text)).toEqual([
      'Post metric outputs to Sasquatch',
      'Move to SLAC knative',
    ]);
  });
});

test('only the dropped design document is replaced, by Live ObsCore', () => {
  const dropped = history.find('requirements-and-design/continue-iterating-on-consolidated-database-design-document')!;
  const live = history.find('middleware/live-obscore')!;
  expect(dropped.replacedBy).toEqual([live]);
  expect(live.replaces).toEqual([dropped]);
  expect(history.threads.filter(({ replacedBy }) => replacedBy.length > 0)).toEqual([dropped]);
});

test('Gen2 removal is no longer listed, and Security has been open since F23A and was carried over once', () => {
  expect(lifetimeOf(history.find('middleware/gen2-removal')!, history)).toMatchObject({
    state: 'no longer listed',
    carriedOver: 0,
  });
  expect(lifetimeOf(history.find('pre-ops/security')!, history)).toMatchObject({
    state: 'open',
    openSince: status,
    carriedOver: 1,
  });
});

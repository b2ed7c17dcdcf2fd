/** What was said about a report stays as it is when later reports follow. Tested with invented histories. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { archiveOf, type Archive } from '../history/archive.ts';
import { readReports, textsOf } from '../history/inline.fixture.ts';
import { reviewedItems } from '../history/review.ts';
import { anyTeam, writeReports } from '../history/team.fixture.ts';
import { lineUrl } from '../urls/permalink.ts';
import { quoteOf } from '../views/quote.ts';
import { feedDocument, feedsOf } from './feed.ts';

beforeEach(() => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/');
});

/** What the site says about each line, each changed item and each item that was open at a review, by report or cycle. */
function saidIn(archive: Archive): {
  quotes: Map<string, string[]>;
  entries: Map<string, string[]>;
  reviews: Map<string, string[]>;
} {
  const { history, t } = archive;
  const quotes = history.threads.flatMap(({ appearances }) =>
    appearances.map((one) => [one.report.key, `${quoteOf(one, history, t)} ${lineUrl(one)}`] as const),
  );
  const entries = feedsOf(archive).flatMap((feed) =>
    feed.entries.map((entry) => [entry.report.key, feedDocument({ ...feed, entries: [entry] }, archive)] as const),
  );
  // What became of an item may change with each report. How it stood at the review does not.
  const reviews = history.cycles.flatMap((cycle) =>
    reviewedItems(cycle, history).map(({ then }) => [cycle.last.key, quoteOf(then, history, t)] as const),
  );
  const byReport = (said: readonly (readonly [string, string])[]) =>
    new Map([...Map.groupBy(said, ([key]) => key)].map(([key, texts]) => [key, texts.map(([, text]) => text).sort()]));
  return { quotes: byReport(quotes), entries: byReport(entries), reviews: byReport(reviews) };
}

test('each quote, entry of a feed and sentence of a review is the same in a site that ends there and in one that goes on', () => {
  let compared = 0;
  const stays = fc.property(anyTeam, (team) => {
    const reports = writeReports(team);
    const keys = Object.keys(reports);
    const site = textsOf(reports)['site.yaml']!;
    const archiveUntil = (count: number) => {
      const { content, history } = readReports(Object.fromEntries(Object.entries(reports).slice(0, count)), {
        'site.yaml': site,
      });
      return archiveOf(content, history);
    };
    const all = saidIn(archiveUntil(keys.length));
    for (let count = 1; count < keys.length; count++) {
      const until = saidIn(archiveUntil(count));
      for (const key of keys.slice(0, count)) {
        compared++;
        expect(all.quotes.get(key)).toEqual(until.quotes.get(key));
        expect(all.entries.get(key)).toEqual(until.entries.get(key));
        // The status of a cycle takes the place of its plan, and what was a sub-line may have become an item.
        const review = all.reviews.get(key);
        if (review) expect(review).toEqual(expect.arrayContaining(until.reviews.get(key) ?? []));
      }
    }
  });
  fc.assert(stays, { numRuns: 25 });
  expect(compared).toBeGreaterThan(20);
});

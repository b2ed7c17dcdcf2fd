import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildHistory } from '../history/build-history.ts';
import { digestsOf } from '../history/thread-digests.ts';
import { readKitchen } from '../report/kitchen.fixture.ts';
import { keepDigests, keptDigests } from './kept-digests.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'almanac-'));
  vi.stubEnv('ALMANAC_CACHE', place);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

test('digests are found for the reports that they were made from, and for no others', () => {
  const content = readKitchen({}).content!;
  const digests = digestsOf(buildHistory(content).history);
  expect(digests.length).toBeGreaterThan(0);
  expect(keptDigests(content)).toBeUndefined();
  keepDigests(content, digests);
  expect(keptDigests(content)).toEqual(digests);
  expect(keptDigests({ ...content, reports: content.reports.slice(1) })).toBeUndefined();
  expect(keptDigests({ ...content, cycles: content.cycles.toReversed() })).toEqual(content.cycles.length > 1 ? undefined : digests);
});

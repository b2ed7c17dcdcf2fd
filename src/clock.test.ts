import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Each with the reason why it changes nothing that a build writes. */
const allowed = [
  // A command that compares with today.
  'cli/expected-command.ts',
  // Finds what a stopped build or command left.
  'loaders/unfinished.ts',
  // Runs in browsers: of a draft's two copies the later one counts.
  'write/drafts.ts',
  // Runs in browsers: says when a report was proposed.
  'write/ending.ts',
  // Run in browsers: they load the index anew after a build.
  'client/search/load-search-page.ts',
  'client/search/search-keys.ts',
];

test('nothing asks for the time of the build, so a site built next year is the same', () => {
  const asks = /\bnew Date\(\)|\bDate\(\)|\bDate\.now\b|\bTemporal\.Now\b/;
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|js|mjs|astro)$/.test(path) && !/\.test\.ts$/.test(path));
  const asking = files.filter((path) => asks.test(readFileSync(join(import.meta.dirname, path), 'utf8')));
  expect(asking.sort()).toEqual(allowed.toSorted());
});

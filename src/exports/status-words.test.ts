/** Tested with random configurations (https://fast-check.dev): what a team calls its statuses, changes and outcomes. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { lookOf } from '../check/alike.ts';
import { anyStatuses, anyStrings, publishedSite } from '../check/own-words.fixture.ts';
import type { Archive } from '../history/archive.ts';
import { parseCsv } from './csv.fixture.ts';
import { cycleMarkdown } from './cycle-markdown.ts';
import { documentOf } from './documents.ts';
import { feedDocument, feedsOf } from './feed.ts';
import { matrixFile } from './matrix-file.ts';

beforeEach(() => {
  vi.stubEnv('ALMANAC_ORIGIN', 'https://kitchen.example');
  vi.stubEnv('ALMANAC_BASE', '/');
});

/** Every text of a line and the word that stands for its status, in files for people and for programs. */
function shownIn(archive: Archive): [line: string, word: string][] {
  const shown: [string, string][] = [];
  for (const cycle of archive.history.cycles)
    for (const [, line, word] of cycleMarkdown(cycle, archive).matchAll(/^ *- (.*?) · \*\*(.*?)\*\*/gm))
      shown.push([line!, word!]);
  for (const feed of feedsOf(archive))
    for (const [, line, word] of feedDocument(feed, archive).matchAll(/&gt;([\w -]+)&lt;\/a&gt;: ([^.]+)\. /g))
      if (word !== archive.t('change.unlisted')) shown.push([line!, word!]);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { text, statusWord } = value as { text?: string; statusWord?: string };
    if (text !== undefined && statusWord !== undefined) shown.push([text, statusWord]);
    Object.values(value).forEach(walk);
  };
  walk(documentOf('items', archive));
  return shown;
}

test('whatever a team configures, nothing stands under a word that belongs to another status', () => {
  let published = 0;
  const configured = fc.property(anyStatuses, anyStrings, fc.constantFrom('en', 'es'), (own, strings, language) => {
    const archive = publishedSite(own, strings, language);
    if (!archive) return;
    published++;
    const { content, t } = archive;
    const statuses = content.statuses.map(({ id, word }) => [lookOf(word), id] as const);
    const statusOf = new Map(statuses);
    expect(statusOf.size).toBe(statuses.length);
    const shown = shownIn(archive);
    expect(shown.length).toBeGreaterThan(40);
    for (const [line, word] of shown)
      expect([line, word, statusOf.get(lookOf(word))]).toEqual([line, word, line.split(' ')[0]]);

    const [head = [], ...rows] = parseCsv(matrixFile(archive));
    const changes = rows.flatMap((row) => row.filter((_, column) => head[column]?.endsWith(' change')));
    const headings = (['new', 'carried', 'closed', 'unlisted'] as const).map((change) => t(`change.${change}`));
    const outcomes = (['delivered', 'unfinished', 'unaccounted', 'unplanned'] as const).map((name) =>
      t(`outcome.${name}`),
    );
    for (const word of [...changes, ...headings, ...outcomes, t('items', { count: 2 }).replace('2', '')])
      expect([word, statusOf.get(lookOf(word))]).toEqual([word, undefined]);
    for (const [name, id] of Object.entries({ completed: 'completed', dropped: 'dropped', open: undefined }))
      expect([id, undefined]).toContain(statusOf.get(lookOf(t(`review.${name as 'open'}`))));
  });
  fc.assert(configured, { numRuns: 40 });
  // Most configurations are refused.
  expect(published).toBeGreaterThan(2);
});

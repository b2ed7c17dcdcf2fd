/** Tested with random configurations (https://fast-check.dev): what a team calls its statuses. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { lookOf } from '../check/alike.ts';
import { anyStatuses, anyStrings, publishedSite } from '../check/own-words.fixture.ts';
import { flatRows, matrixOf } from '../history/matrix.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import { matrixRow } from './matrix-row.ts';
import { reportLines } from './report-line.ts';

beforeEach(() => {
  vi.stubEnv('SSR', true);
  vi.stubEnv('ALMANAC_BASE', '/');
});

/** A status on a page: the words of its line, its id, and the word that stands for it. */
type Shown = [line: string, id: string, word: string];

function inReports(archive: SiteArchive): Shown[] {
  const sections = archive.history.reports.flatMap((report) => report.sections);
  const lines = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'lines' ? block.lines : [])),
  );
  return lines.flatMap((line) =>
    statusesIn(reportLines([line], archive, 'cycle')!.text).map(({ id, word }): Shown => [line.text, id, word]),
  );
}

function inMatrix({ history, content, t }: SiteArchive): Shown[] {
  const groups = matrixOf(history, content.areas, history.cycles);
  const rows = groups.flatMap(({ area, rows: own }) => flatRows(own).map((row) => ({ area, row })));
  return rows.flatMap(({ area, row }) => {
    const { text } = matrixRow(row, area, t);
    const { line } = row.life.latest;
    const cells = statusesIn(text).map(({ id, word, title }): Shown => [title ?? line.text, id, word]);
    const [, now = ''] = /<td[^>]*>([^<]*)<\/td><td[^>]*>[^<]*<\/td><\/tr>$/.exec(text) ?? [];
    return now === t('change.unlisted') ? cells : [...cells, [line.text, line.status.id, now]];
  });
}

/** The first of the words of each element with a status. */
function statusesIn(text: string): { id: string; word: string; title: string | undefined }[] {
  const elements = text.matchAll(/<(?:span|a)([^>]*) data-status="([^"]*)"[^>]*>(.*?)<\/(?:span|a)>/g);
  return Array.from(elements, ([, before = '', id = '', words = '']) => {
    const [word = ''] = words.replace(/<[^>]*>/g, '').split(', ');
    return { id, word, title: /title="([^"]*)"/.exec(before)?.[1] };
  });
}

test('whatever a team configures, no line of a report or cell of the matrix has a word of another status', () => {
  let published = 0;
  const configured = fc.property(anyStatuses, anyStrings, fc.constantFrom('en', 'es'), (own, strings, language) => {
    const archive = publishedSite(own, strings, language);
    if (!archive) return;
    published++;
    const statusOf = new Map(archive.content.statuses.map(({ id, word }) => [lookOf(word), id]));
    const shown = [...inReports(archive), ...inMatrix(archive)];
    expect(shown.length).toBeGreaterThan(25);
    for (const [line, id, word] of shown)
      expect([line, word, id, statusOf.get(lookOf(word))]).toEqual([line, word, line.split(' ')[0], id]);
  });
  fc.assert(configured, { numRuns: 40 });
  // Most configurations are refused.
  expect(published).toBeGreaterThan(2);
});

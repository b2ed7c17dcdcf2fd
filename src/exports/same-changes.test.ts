/** Pages, search, JSON, CSV and feeds report the same changes, for all test content. */
import { describe, expect, test } from 'vitest';
import { matrixRow } from '../components/matrix-row.ts';
import { badContent, manyMistakes } from '../guide/examples.fixture.ts';
import { archiveOf } from '../history/archive.ts';
import { isOverdue } from '../history/due.ts';
import type { OrderedReport } from '../history/history.ts';
import { readFolder, readInput } from '../history/inline.fixture.ts';
import { isUnaccounted } from '../history/related-lines.ts';
import { flatRows, matrixOf } from '../history/matrix.ts';
import { changesIn, itemsByChange, openItemsIn, reportChanges } from '../history/report-changes.ts';
import { inputOf } from '../report/kitchen.fixture.ts';
import { itemRecords } from '../search/item-records.ts';
import { areaCycles } from '../history/area-cycles.ts';
import { areaStates } from '../views/count-table.ts';
import { itemCycles } from '../views/item-cycles.ts';
import { changeText } from '../views/labels.ts';
import { tally } from '../views/report-counts.ts';
import { changesDocument } from './changes-document.ts';
import { parseCsv } from './csv.fixture.ts';
import { cycleMarkdown } from './cycle-markdown.ts';
import { cyclesDocument } from './cycles-document.ts';
import { feedDocument, feedsOf } from './feed.ts';
import { itemsDocument } from './items-document.ts';
import { matrixFile } from './matrix-file.ts';

const folders = ['seed', 'workshop', 'odd', 'hostile'].map((name) => `e2e/fixtures/${name}`);
const manyTexts = Object.entries(badContent(manyMistakes)).map(([path, text]) => [path, String(text)]);
const inEnglish = (text: string) => text.replace(/^language: .*/m, 'language: en');
const contents = [
  ...folders.map((folder) => [folder, readFolder(folder, inEnglish)] as const),
  ['many mistakes', readInput({ input: inputOf(Object.fromEntries(manyTexts)), diagnostics: [] })] as const,
];

describe.each(contents)('%s', (_folder, { content, history, t }) => {
  const archive = archiveOf(content, history);
  const cycles = cyclesDocument(archive).cycles;
  const items = itemsDocument(archive).items;
  const threads = [...items, ...items.flatMap(({ subLines }) => subLines)];
  const ends = history.cycles.map(({ last }) => last);

  const [headings, ...rows] = parseCsv(matrixFile(archive));
  /** Statuses and changes of each thread by cycle, as in the spreadsheet, by the id of the thread. */
  const csv = new Map(
    rows.map((row) => [row[1]!, ends.map((_, index) => row.slice(4 + 2 * index, 6 + 2 * index).join('|'))]),
  );
  /** The changes of items in the column of a cycle. */
  const columnCounts = (index: number) =>
    countWords(rows.filter((row) => row[3] === 'item').map((row) => row[5 + 2 * index]!));

  test('the spreadsheet has two columns for each cycle, and a row for each item and sub-line', () => {
    expect(headings).toHaveLength(4 + 2 * ends.length);
    expect(new Set(threads.map(({ id }) => id))).toEqual(new Set(csv.keys()));
  });

  test('the matrix has the words of the spreadsheet, except for what it draws', () => {
    for (const { area, rows: drawn } of matrixOf(history, content.areas, history.cycles)) {
      for (const row of flatRows(drawn)) {
        const [, ...cells] = matrixRow(row, area, t)
          .text.split('<td')
          .map((cell) => plain(`<td${cell}`));
        const reported = csv.get(row.thread.id)!.map((text) => {
          const [status, change] = text.split('|') as [string, string];
          const notes = change.replace(/^(?:Carried|Closed)(?:, )?/, '');
          return status === ''
            ? notes
            : [status, ...(notes === '' ? [] : [notes.charAt(0).toLowerCase() + notes.slice(1)])].join(', ');
        });
        expect(cells.slice(0, -2), row.thread.id).toEqual(reported);
        const latest = csv.get(row.thread.id)!.findLast((text) => text !== '|')!;
        expect(cells.at(-2)).toBe(
          row.life.state === 'no longer listed' ? 'No longer listed' : latest.replace(/\|.*/, ''),
        );
      }
    }
  });

  test('the page of each item and items.json have the statuses and changes of the spreadsheet', () => {
    for (const thread of history.items) {
      const first = thread.appearances[0]!.report.cycleIndex;
      const reported = itemCycles(thread, history).map(({ appearances, change }) => {
        const last = appearances.at(-1);
        const late = last !== undefined && isOverdue(last);
        return `${last?.line.status.word ?? ''}|${changeText(change, t, appearances.some(isUnaccounted), late)}`;
      });
      expect(reported, thread.id).toEqual(csv.get(thread.id)!.slice(first, first + reported.length));
    }
    for (const { id, lines, unlistedIn, carriedOver, state } of threads) {
      const reported = history.cycles.map(({ cycle }) => {
        const own = lines.filter(({ report }) => report.startsWith(`${cycle.id}/`));
        const last = own.at(-1);
        expect(
          own.slice(0, -1).some(({ change, unaccounted }) => change ?? unaccounted),
          id,
        ).toBe(false);
        const change = [
          last?.changeWord,
          ...(last?.marks ?? []),
          last?.lastListed && 'last listed',
          last?.unaccounted && 'unaccounted',
          last?.overdue && 'overdue',
        ];
        return unlistedIn.includes(cycle.id)
          ? '|No longer listed'
          : `${last?.statusWord ?? ''}|${change.filter(Boolean).join(', ')}`;
      });
      const ofCsv = csv.get(id)!.map((text) =>
        text
          .replace(/ in [^,]*$/, '')
          .replace('first listed here', 'first-listed')
          .replace('due date moved', 'due-moved')
          .replace('no longer dated', 'undated')
          .replace('|Overdue', '|overdue')
          .replace('|Unaccounted', '|unaccounted'),
      );
      expect(reported, id).toEqual(ofCsv);
      // Up to the last cycle with a change.
      const run = ofCsv
        .map((text) => /\|(\w+)/.exec(text)?.[1])
        .slice(0, ofCsv.findLastIndex((text) => text !== '|' && !/\|$/.test(text)) + 1);
      if (state === 'open')
        expect(carriedOver, id).toBe(run.length - 1 - run.findLastIndex((word) => word !== 'Carried'));
    }
  });

  test('the counts of a cycle match its column in the spreadsheet', () => {
    ends.forEach((end, index) => {
      const counts = columnCounts(index);
      const { changes = counts, unaccounted } = cycles[index]!;
      expect([{ ...none, ...changes }, unaccounted], end.key).toEqual([
        counts,
        rows.filter((row) => row[3] === 'item' && /unaccounted/i.test(row[5 + 2 * index]!)).length,
      ]);
      expect(cycles[index]!.changes === undefined).toBe(index === 0);
      const reported = tally(end, history, t);
      const inTally = Object.keys(none).map((word) => [
        word,
        reported.find(({ icon }) => icon.change === word)?.count ?? 0,
      ]);
      expect(Object.fromEntries(inTally), end.key).toEqual(counts);
    });
  });

  test('the pages of cycles and areas have as many changes as the spreadsheet', () => {
    for (const [index, entry] of history.cycles.entries()) {
      const bullets = cycleMarkdown(entry, archive).match(/^ *- .*\*\* · .*\[link\]/gm) ?? [];
      const onPage = countWords(bullets.map((bullet) => bullet.replace(/^.*\*\* · /, '')));
      const listed = countWords(rows.map((row) => row[5 + 2 * index]!));
      expect({ ...onPage, unlisted: listed.unlisted }, entry.cycle.id).toEqual(listed);
      const ofAreas = content.areas.flatMap(({ id }) =>
        areaCycles(id, history).filter((cycle) => cycle.entry === entry),
      );
      expect(ofAreas.flatMap(({ unlisted }) => unlisted)).toHaveLength(columnCounts(index).unlisted);
    }
  });

  test('the search index has the cycle since which an item is no longer listed', () => {
    const filtersByPath = new Map(itemRecords(archiveOf(content, history)).map(({ path, filters }) => [path, filters]));
    for (const { id, unlistedIn, state } of items) {
      const { change, changeIn } = filtersByPath.get(`/areas/${id}/`)!;
      expect(change?.[0] === 'unlisted', id).toBe(state === 'no longer listed');
      if (state === 'no longer listed') expect(changeIn?.at(-1), id).toBe(`${unlistedIn.at(-1)}/unlisted`);
    }
  });

  const changes = changesDocument(archive).reports;
  const feed = feedDocument(feedsOf(archive)[0]!, archive).split('<item>').slice(1);

  const linesById = new Map(threads.map(({ id, lines }) => [id, lines]));

  test('each line that changes.json names is in items.json, once', () => {
    const { reports, outcomes } = changesDocument(archive);
    const changed = reports.flatMap(({ changes }) =>
      changes.map(({ id, before, after }) => ({ id, named: [before, after] })),
    );
    const planned = outcomes.flatMap(({ entries }) =>
      entries.map(({ id, plan, status }) => ({ id, named: [plan, status] })),
    );
    for (const { id, named } of [...changed, ...planned]) {
      for (const key of named.filter((report) => report !== undefined))
        expect(
          linesById.get(id)?.filter(({ report }) => report === key),
          `${id} in ${key}`,
        ).toHaveLength(1);
    }
  });

  test('the counts of a report match its changes, its open items and the feed; nothing is closed twice', () => {
    const told = history.reports
      .filter((report) =>
        changesIn(report, history).some(({ change: { word, marks } }) => word !== 'carried' || marks.length > 0),
      )
      .slice(-4);
    const inFeed = (report: OrderedReport) => feed.filter((entry) => entry.includes(`>${report.key} `));
    for (const report of history.reports.slice(1)) {
      const { counts, changes: ofReport } = changes.find((document) => document.report === report.key)!;
      expect(counts.carried + counts.new, report.key).toBe(openItemsIn(report, history));
      const ofAreas = areaStates(report, archive, true).flat();
      const countOf = (word: string) =>
        ofAreas.reduce((sum, state) => sum + (state.word === word ? state.count : 0), 0);
      expect([countOf('New'), countOf('No longer listed')], report.key).toEqual([counts.new, counts.unlisted]);
      expect(itemsByChange(reportChanges(report, history)), report.key).toEqual(counts);
      for (const { id, before } of ofReport.filter(({ change }) => change === 'closed')) {
        const line = linesById.get(id)?.find(({ report: listed }) => listed === before);
        expect(line?.status ?? 'none').not.toMatch(/completed|dropped/);
      }
      const isNewest = told.includes(report);
      const entries = inFeed(report);
      for (const [word, label] of [
        ['new', 'New'],
        ['closed', 'Closed'],
        ['unlisted', 'No longer listed'],
      ] as const) {
        const lines = entries.join('').match(new RegExp(`: (?:[\\w ]+\\. )?${label}[.,]`, 'g')) ?? [];
        expect(lines.length, `${report.key} ${word}`).toBe(
          isNewest ? ofReport.filter(({ change }) => change === word).length : 0,
        );
      }
    }
  });
});

const none = { new: 0, carried: 0, closed: 0, unlisted: 0 };

/** Counts changes by their first word on pages or in data files. */
function countWords(texts: readonly string[]): typeof none {
  const count = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
  return {
    new: count(/^new/i),
    carried: count(/^carried/i),
    closed: count(/^closed/i),
    unlisted: count(/^(?:no longer listed|unlisted)/i),
  };
}

function plain(html: string): string {
  return html
    .replace(/<(?:"[^"]*"|[^">])*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

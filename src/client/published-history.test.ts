/** The browser compares published data with the same result as a build that compares the reports. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedHistory } from './published-history.ts';
import { archiveOf } from '../history/archive.ts';
import type { OrderedReport } from '../history/history.ts';
import { readFolder, readReports, type Reported } from '../history/inline.fixture.ts';
import { attributeNames, itemAttributes, type AttributeType } from '../report/schema/item-tag.ts';
import type { Line } from '../report/schema/report.ts';
import { anyTeam, writeReports } from '../history/team.fixture.ts';
import { anyTeams, siteOfAll } from '../history/teams.fixture.ts';
import { changesIn, reportChanges, type ItemChange, type ReportHistory } from '../history/report-changes.ts';
import { t } from '../strings/english.fixture.ts';
import { changeNotes } from '../views/labels.ts';
import { cyclesDocument } from '../exports/cycles-document.ts';
import { itemsDocument } from '../exports/items-document.ts';

/** All that a line says, without what only decides which thread it belongs to. */
function saidIn({ text, status, tag: { id: _id, continues: _continues, due, ...tag } }: Line): unknown[] {
  return [text, status.word, due?.day ?? due?.cycle, Object.entries(tag).sort()];
}

/** Items have the same order in both; sub-lines need not. */
function listOf(changes: readonly ItemChange[]): unknown[] {
  const text = ({ thread, change: { word, now, before, ...change }, subLines }: ItemChange): string =>
    JSON.stringify([
      thread.id,
      word,
      changeNotes({ word, ...change }, t),
      [before, now].map((appearance) => appearance && [appearance.report.key, saidIn(appearance.line)]),
      subLines.map(text).sort(),
    ]);
  const isItem = ({ thread }: ItemChange) => thread.isItem;
  return [
    changes.filter(isItem).map(text),
    changes
      .filter((change) => !isItem(change))
      .map(text)
      .sort(),
  ];
}

/** Compares every pair of reports of a site. Returns the number of pairs. */
function expectSame({ content, history }: Reported): number {
  const archive = archiveOf(content, history);
  const json: unknown = JSON.parse(JSON.stringify([cyclesDocument(archive), itemsDocument(archive)]));
  const published = publishedHistory(...(json as Parameters<typeof publishedHistory>));
  let pairs = 0;
  for (const [index, report] of history.reports.entries()) {
    for (const since of history.reports.slice(0, index)) {
      const ofBuild = listOf(reportChanges(report, history, since));
      const inBrowser = listOf(reportChanges(published.reports[index]!, published, published.reports[since.index]!));
      expect(inBrowser, `${report.key} since ${since.key}`).toEqual(ofBuild);
      if (since.index === index - 1) expectPage(report, history, ofBuild);
      pairs++;
    }
  }
  return pairs;
}

/** The page of a report shows the same changes, and those of all threads are no more than of those nearby. */
function expectPage(report: OrderedReport, history: Reported['history'], compared: unknown[]): void {
  expect(compared).toEqual(listOf(reportChanges(report, history)));
  const { threadsIn: _, ...allThreads }: ReportHistory = history;
  expect(listOf(changesIn(report, allThreads))).toEqual(listOf(changesIn(report, history)));
}

test.each(['e2e/fixtures/seed', 'e2e/fixtures/workshop', 'e2e/fixtures/odd', 'e2e/fixtures/teams', 'e2e/demo/content'])(
  '%s',
  (folder) => {
    expect(expectSame(readFolder(folder))).toBeGreaterThan(0);
  },
);

test('any team', () => {
  fc.assert(
    fc.property(anyTeam, (team) => void expectSame(readReports(writeReports(team)))),
    { numRuns: 40 },
  );
});

test('several teams, of which some have not reported yet', () => {
  fc.assert(
    fc.property(anyTeams, (teams) => void expectSame(siteOfAll(teams))),
    { numRuns: 20 },
  );
});

const samples: Partial<Record<AttributeType, string>> = {
  flag: '',
  text: '="Words"',
  url: '="https://example.org/"',
  day: '="2031-06-30"',
};

test('every attribute that readers see', () => {
  const written = attributeNames.flatMap((name) => {
    const sample = samples[itemAttributes[name].type];
    return sample === undefined ? [] : `${name}${sample}`;
  });
  const said = `- Doors <Item ${written.join(' ')} />`;
  const reports = { 'k1/plan': `## Ovens\n\n${said}`, 'k2/plan': `## Ovens\n\n${said}\n- Seals` };
  expect(expectSame(readReports(reports))).toBe(1);
});

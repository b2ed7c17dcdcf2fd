/** Several teams in one site: each has the numbers that it would have by itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteOf } from '../views/quote.ts';
import { changeCountsOf } from './counts.ts';
import { changeWords, type Appearance, type Change, type History, type OrderedReport, type Thread } from './history.ts';
import { matrixOf, flatRows } from './matrix.ts';
import { outcomesOf } from './outcomes.ts';
import { lostSubLines } from './related-lines.ts';
import { changesIn, itemsByChange, openItemsIn } from './report-changes.ts';
import { reviewedItems } from './review.ts';
import { staleItems } from './stale.ts';
import { lifetimeOf } from './standing.ts';
import { tableOf } from './table.fixture.ts';
import { anyTeams, siteInOneFile, siteOf, siteOfAll, type TeamReports } from './teams.fixture.ts';
import { trackOf, trackRecord } from './track-record.ts';

const numRuns = 25;
const seed = Date.now();

function forAnyTeams(check: (teams: TeamReports[], all: History) => void): void {
  fc.assert(
    fc.property(anyTeams, (teams) => check(teams, siteOfAll(teams).history)),
    { seed, numRuns },
  );
}

const keyOf = (appearance: Appearance | undefined) => appearance && `${appearance.report.key} ${appearance.line.id}`;

const changeText = ({ word, marks, lastListed, hasGap, now, before }: Change) =>
  [word, ...marks, lastListed?.key, hasGap, keyOf(now), keyOf(before)].join(' ');

/** Everything that a history says of some areas. */
function saidOf({ areas }: TeamReports, history: History, t: Parameters<typeof quoteOf>[2]) {
  const isOf = ({ area }: Appearance) => areas.includes(area);
  const threads = history.threads.filter(({ appearances }) => appearances.some(isOf));
  const isOfThread = (thread: Thread) => threads.includes(thread);
  return {
    reports: history.reports.flatMap((report) => {
      const changes = changesIn(report, history).filter(({ thread }) => isOfThread(thread));
      const shown = changes.map(({ thread, change }) => `${report.key} ${thread.id}: ${changeText(change)}`);
      return shown;
    }),
    cycles: history.cycles.flatMap(({ cycle }, index) =>
      threads.flatMap(({ id, cycleChanges }) => {
        const change = cycleChanges.get(index);
        return change ? `${cycle.id} ${id}: ${changeText(change)}` : [];
      }),
    ),
    lives: threads.map((thread) => {
      const { state, openSince, carriedOver, closedIn } = lifetimeOf(thread, history);
      return [thread.id, state, openSince?.key, carriedOver, closedIn?.key].join(' ');
    }),
    outcomes: history.cycles.flatMap((entry) =>
      [...(outcomesOf(entry, history)?.items ?? [])]
        .filter(({ thread }) => isOfThread(thread))
        .map(({ thread, outcome }) => `${entry.cycle.id} ${thread.id}: ${outcome}`),
    ),
    record: areas.map((one) =>
      trackOf(({ area }) => area === one, trackRecord(history)).map(({ entry, counts }) => [entry.cycle.id, counts]),
    ),
    stale: staleItems(history)
      .filter(({ thread }) => isOfThread(thread))
      .map(({ thread, since, cycles }) => `${thread.id} ${since.cycle.id} ${cycles}`),
    quotes: threads.flatMap(({ appearances }) => appearances.map((line) => quoteOf(line, history, t))),
    lost: threads.flatMap(({ appearances }) =>
      appearances.map((line) => lostSubLines(line, history).map(keyOf).join(', ')),
    ),
  };
}

test('each team has the changes, outcomes and numbers of a site of its own', () => {
  forAnyTeams((teams, all) => {
    for (const team of teams) {
      const { history, t } = siteOf(team);
      expect(saidOf(team, all, t)).toEqual(saidOf(team, history, t));
    }
  });
});

test('at each review, the same is open, and the same has become of it', () => {
  forAnyTeams((teams, all) => {
    for (const team of teams) {
      const { history } = siteOf(team);
      for (const entry of history.cycles) {
        const ofAll = all.cycles.find(({ cycle }) => cycle.id === entry.cycle.id)!;
        const text = (one: ReturnType<typeof reviewedItems>[number]) =>
          `${one.thread.id} ${one.outcome} ${keyOf(one.now)}`;
        const isOwn = ({ then }: ReturnType<typeof reviewedItems>[number]) => team.areas.includes(then.area);
        expect(reviewedItems(ofAll, all).filter(isOwn).map(text)).toEqual(reviewedItems(entry, history).map(text));
      }
    }
  });
});

test('the numbers of a report are the sums of those of its teams', () => {
  forAnyTeams((teams, all) => {
    const sites = teams.map((team) => siteOf(team).history);
    const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
    for (const report of all.reports) {
      const own = sites.flatMap((history) => {
        const same = history.reports.find(({ key }) => key === report.key);
        return same ? [{ changes: itemsByChange(changesIn(same, history)), open: openItemsIn(same, history) }] : [];
      });
      expect(openItemsIn(report, all)).toBe(sum(own.map(({ open }) => open)));
      const changes = itemsByChange(changesIn(report, all));
      for (const word of changeWords) expect(changes[word]).toBe(sum(own.map((one) => one.changes[word])));
    }
    for (const { last, cycle } of all.cycles) {
      const own = sites.flatMap((history) => {
        const same = history.cycles.find((entry) => entry.cycle.id === cycle.id);
        return same ? changeCountsOf(same.last, history) : [];
      });
      const { byChange, unaccounted } = changeCountsOf(last, all);
      expect(unaccounted).toBe(sum(own.map((one) => one.unaccounted)));
      for (const word of changeWords) expect(byChange[word]).toBe(sum(own.map((one) => one.byChange[word])));
    }
  });
});

test('a cell of a cycle without a part says so for what was open, and nothing else', () => {
  forAnyTeams((teams, all) => {
    for (const team of teams) {
      const { content, history } = siteOf(team);
      const own = flatRows(matrixOf(history, content.areas, history.cycles).flatMap(({ rows }) => rows));
      const areas = team.areas.map((id) => ({ ...content.areas[0]!, id }));
      const rows = flatRows(matrixOf(all, areas, all.cycles).flatMap((group) => group.rows));
      const cellsOf = (row: (typeof rows)[number], { cycles }: History) =>
        row.cells.flatMap(({ state }, index) =>
          history.cycles.some(({ cycle }) => cycle.id === cycles[index]!.cycle.id) ? state : [],
        );
      for (const row of rows) {
        const same = own.find(({ thread }) => thread.id === row.thread.id)!;
        expect(cellsOf(row, all)).toEqual(cellsOf(same, history));
        row.cells.forEach((cell, index) => {
          const isReported = history.cycles.some(({ cycle }) => cycle.id === all.cycles[index]!.cycle.id);
          if (!isReported) expect(['awaited', 'empty']).toContain(cell.state);
          else expect(cell.state).not.toBe('awaited');
        });
      }
    }
  });
});

test('parts are read as one file would be', () => {
  fc.assert(
    fc.property(anyTeams, (teams) => {
      const keys = new Set(teams.flatMap(({ reports }) => Object.keys(reports)));
      // A part in which nothing is listed is a part.
      const whole = teams.map((team) => ({
        ...team,
        reports: Object.fromEntries([...keys].map((key) => [key, team.reports[key] ?? 'Nothing.'])),
      }));
      const [parts, one] = [siteOfAll(whole).history, siteInOneFile(whole).history];
      expect(tableOf(parts)).toEqual(tableOf(one));
      const recordOf = (history: History) =>
        teams.map(({ areas }) =>
          areas.map((one) =>
            trackOf(({ area }) => area === one, trackRecord(history)).map(({ entry, counts }) => [
              entry.cycle.id,
              counts,
            ]),
          ),
        );
      expect(recordOf(parts)).toEqual(recordOf(one));
      const outcomes = (history: History) => history.cycles.map((entry) => outcomesOf(entry, history)?.counts);
      expect(outcomes(parts)).toEqual(outcomes(one));
      const orders = (reports: readonly OrderedReport[]) =>
        reports.map(({ sections }) => sections.map(({ area }) => area));
      expect(orders(parts.reports)).toEqual(orders(one.reports));
    }),
    { seed, numRuns },
  );
});

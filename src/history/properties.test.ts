/** Properties of every history. Each team is generated with its history, from which its reports are written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputOf } from '../report/kitchen.fixture.ts';
import { compareAreas } from '../report/order.ts';
import { changeCountsOf, countsOf } from './counts.ts';
import type { ChangeWord, History, OrderedReport, Thread } from './history.ts';
import { readReports, readInput, textsOf, type Reported } from './inline.fixture.ts';
import { lifetimeOf } from './standing.ts';
import { flatRows, matrixOf } from './matrix.ts';
import { outcomesOf } from './outcomes.ts';
import { changesIn, openItemsIn, reportChanges } from './report-changes.ts';
import { changeIn } from './table.fixture.ts';
import { anyTeam, pieces, writeReports, type Mentions, type Team } from './team.fixture.ts';

function isOpen(mentions: Mentions, piece: number): boolean {
  const { marker, under } = mentions[piece]!;
  if (marker === '') return under === undefined || isOpen(mentions, under);
  return marker !== '[x] ' && marker !== '[-] ';
}

/** The thread of a piece of work, found by the words of its first line. */
function threadOf(history: History, piece: number): Thread | undefined {
  return history.threads.find(({ appearances }) => appearances[0]?.line.text.startsWith(`Piece ${piece} `));
}

/** The changes of each piece of work, in the reports before the one with this index. */
const changesOf = (history: History, until = Infinity) =>
  Array.from({ length: pieces }, (_, piece) =>
    history.reports.slice(0, until).map(({ index }) => {
      const { word, marks, lastListed } = changeIn(threadOf(history, piece), index, history) ?? {};
      return { word, marks, lastListed: lastListed?.key };
    }),
  );

// With one seed, all properties check the same teams, and each report is parsed once.
const seed = Date.now();
const cache = new Map<string, Reported>();

function read(texts: Record<string, string>): Reported {
  const key = JSON.stringify(texts);
  const reported = cache.get(key) ?? readReports(texts);
  cache.set(key, reported);
  return reported;
}

function forEveryTeam(check: (reported: Reported, team: Team) => void): void {
  fc.assert(
    fc.property(anyTeam, (team) => check(read(writeReports(team)), team)),
    { seed, numRuns: 40 },
  );
}

function forLaterReports(history: History, check: (report: OrderedReport) => void): void {
  history.reports.slice(1).forEach(check);
}

test('every line is in the thread of its piece of work', () => {
  forEveryTeam(({ history, diagnostics }, team) => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const reports = Object.values(team);
    for (let piece = 0; piece < pieces; piece++) {
      const listing = Object.keys(team).filter((_, index) => reports[index]![piece]);
      const thread = threadOf(history, piece);
      expect(thread?.appearances.map(({ report }) => report.key) ?? []).toEqual(listing);
      expect(thread?.isItem ?? false).toBe(
        reports.some((mentions) => mentions[piece] !== undefined && mentions[piece]?.under === undefined),
      );
      expect(thread?.appearances.every(({ line }) => line.text.startsWith(`Piece ${piece} `)) ?? true).toBe(true);
    }
    expect(history.threads.length).toBe(
      Array.from({ length: pieces }, (_, piece) => threadOf(history, piece)).filter(Boolean).length,
    );
  });
});

/** The changes that follow from a sequence of states; undefined is the state of work that is not listed. */
function expectedChanges(states: readonly ('open' | 'closed' | undefined)[]): (ChangeWord | undefined)[] {
  return states.map((now, index) => {
    const last = states.slice(0, index).findLast((state) => state !== undefined);
    if (index === 0) return undefined;
    if (now === undefined) return states[index - 1] === 'open' ? 'unlisted' : undefined;
    if (now === 'closed') return last === 'closed' ? undefined : 'closed';
    return states[index - 1] === 'open' ? 'carried' : 'new';
  });
}

function stateOf(mentions: Mentions, piece: number): 'open' | 'closed' | undefined {
  return mentions[piece] && (isOpen(mentions, piece) ? 'open' : 'closed');
}

test('the changes from report to report follow the rules', () => {
  forEveryTeam(({ history }, team) => {
    const reports = Object.values(team);
    for (let piece = 0; piece < pieces; piece++) {
      const words = expectedChanges(reports.map((mentions) => stateOf(mentions, piece)));
      expect(reports.map((_, index) => changeIn(threadOf(history, piece), index, history)?.word)).toEqual(words);
    }
  });
});

test('the changes from cycle to cycle follow the rules', () => {
  forEveryTeam(({ history }, team) => {
    const cycles = [...Map.groupBy(Object.entries(team), ([key]) => key.split('/')[0]).values()];
    for (let piece = 0; piece < pieces; piece++) {
      const words = expectedChanges(
        cycles.map((reports) =>
          reports.map(([, mentions]) => stateOf(mentions, piece)).findLast((state) => state !== undefined),
        ),
      );
      const first = cycles.findIndex((reports) => reports.some(([, mentions]) => mentions[piece]));
      const firstKey = cycles[first]?.find(([, mentions]) => mentions[piece])?.[0];
      if (first > 0 && firstKey?.endsWith('/plan')) words[first] = 'new';
      expect(cycles.map((_, index) => threadOf(history, piece)?.cycleChanges.get(index)?.word)).toEqual(words);
    }
  });
});

test('a change has a mark for each difference, and after a gap the report that listed the work last', () => {
  forEveryTeam(({ history }, team) => {
    const reports = Object.values(team);
    for (let piece = 0; piece < pieces; piece++) {
      reports.forEach((mentions, index) => {
        const change = changeIn(threadOf(history, piece), index, history);
        const now = mentions[piece];
        if (!change || !now) return;
        const last = reports.slice(0, index).findLastIndex((earlier) => earlier[piece]);
        const before = reports[last]?.[piece];
        const reopened = before && !isOpen(reports[last]!, piece) && isOpen(mentions, piece);
        expect(change.marks).toEqual([
          ...(reopened ? ['reopened'] : []),
          ...(before && before.wording !== now.wording ? ['reworded'] : []),
          ...(before && (before.area !== now.area || before.under !== now.under) ? ['moved'] : []),
          ...(!before && !isOpen(mentions, piece) ? ['first-listed'] : []),
        ]);
        const isAfterGap = before && change.word === 'new' && !reopened && last < index - 1;
        expect(change.lastListed?.index).toBe(isAfterGap ? last : undefined);
      });
    }
  });
});

test('the counts of a report add up by status and by area, and match its changes', () => {
  forEveryTeam(({ history }) => {
    forLaterReports(history, (report) => {
      const { byArea, ...whole } = countsOf(report, history);
      const before = countsOf(history.reports[report.index - 1]!, history);
      for (const { listed, byStatus } of [whole.items, whole.subLines])
        expect(Object.values(byStatus).reduce((sum, count) => sum + count)).toBe(listed);
      expect([...byArea.values()].reduce((sum, { listed }) => sum + listed, 0)).toBe(whole.items.listed);
      const count = (word: ChangeWord) =>
        history.items.filter((item) => changeIn(item, report.index, history)?.word === word).length;
      expect(openItemsIn(report, history)).toBe(whole.items.open);
      expect(count('carried') + count('new')).toBe(whole.items.open);
      expect(count('carried') + count('unlisted')).toBeLessThanOrEqual(before.items.open);
    });
  });
});

test('the counts of a cycle add up: open work is carried, closed or unlisted', () => {
  forEveryTeam(({ history }) => {
    history.cycles.forEach(({ plan, status, last }, index) => {
      const { byChange, unaccounted } = changeCountsOf(last, history);
      const standingIn = (cycle: number) =>
        history.items.flatMap(
          ({ appearances }) => appearances.findLast(({ report }) => report.cycleIndex === cycle) ?? [],
        );
      const [before, now] = [standingIn(index - 1), standingIn(index)].map((lines) =>
        lines.filter(({ line }) => line.open),
      );
      const closed = before!.filter(({ thread }) => thread.cycleChanges.get(index)?.word === 'closed');
      expect(byChange.carried + closed.length + byChange.unlisted).toBe(index === 0 ? 0 : before!.length);
      expect(byChange.new + byChange.carried).toBeGreaterThanOrEqual(index === 0 ? 0 : now!.length);
      expect(unaccounted).toBe(standingIn(index).filter(({ report }) => status && report !== status).length);
      const none = { byChange: { new: 0, carried: 0, closed: 0, unlisted: 0 }, unaccounted: 0 };
      if (plan && status) expect(changeCountsOf(plan, history)).toEqual(none);
    });
  });
});

test('the order in which files are read does not matter', () => {
  fc.assert(
    fc.property(anyTeam, fc.infiniteStream(fc.nat()), (team, numbers) => {
      const { history } = read(writeReports(team));
      const input = inputOf(textsOf(writeReports(team)));
      const files = input.files
        .map((file) => ({ file, rank: numbers.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ file }) => file);
      const again = readInput({ input: { ...input, files }, diagnostics: [] }).history;
      expect(again.reports.map(({ key }) => key)).toEqual(history.reports.map(({ key }) => key));
      expect(again.threads.map(({ id, names }) => [id, [...names]])).toEqual(
        history.threads.map(({ id, names }) => [id, [...names]]),
      );
      expect(changesOf(again)).toEqual(changesOf(history));
    }),
    { seed, numRuns: 30 },
  );
});

test('later reports change neither the ids of items, nor what names find, nor earlier changes', () => {
  forEveryTeam(({ history }, team) => {
    const texts = Object.entries(writeReports(team));
    for (let length = 1; length < texts.length; length++) {
      const earlier = read(Object.fromEntries(texts.slice(0, length))).history;
      for (const { id, isItem, names } of earlier.threads) {
        if (isItem) expect(history.items.some((item) => item.id === id)).toBe(true);
        for (const name of names) expect(threadNumber(history.find(name))).toBe(threadNumber(earlier.find(name)));
      }
      expect(changesOf(history, length)).toEqual(changesOf(earlier));
    }
  });
});

function threadNumber(thread: Thread | undefined): string | undefined {
  return thread?.appearances[0]?.line.text.split(' ')[1];
}

test('every name finds its thread, and no two threads have the same id or the same first line', () => {
  forEveryTeam(({ history }) => {
    for (const thread of history.threads) for (const name of thread.names) expect(history.find(name)).toBe(thread);
    expect(new Set(history.threads.map(({ id }) => id)).size).toBe(history.threads.length);
    // Feed readers tell entries apart by it.
    expect(new Set(history.threads.map(({ appearances }) => appearances[0]?.line.id)).size).toBe(
      history.threads.length,
    );
  });
});

test('the first cycle and the first report have no changes, and every other change is consistent', () => {
  forEveryTeam(({ history }) => {
    const [first] = history.reports;
    expect(first ? changesIn(first, history) : []).toEqual([]);
    for (const thread of history.threads) {
      expect(thread.cycleChanges.has(0)).toBe(false);
      for (const { index } of history.reports) {
        const change = changeIn(thread, index, history);
        if (!change) continue;
        const { word, marks, now, before, lastListed } = change;
        expect(now?.report.index ?? index).toBe(index);
        expect(before ? before.report.index < index : word === 'new' || word === 'closed').toBe(true);
        expect(word === 'unlisted').toBe(now === undefined);
        expect(word === 'carried' || word === 'unlisted' ? before?.report.index : index - 1).toBe(index - 1);
        expect(marks.includes('first-listed')).toBe(word === 'closed' && before === undefined);
        expect(marks.includes('reopened') && lastListed !== undefined).toBe(false);
      }
    }
  });
});

test('the order of the lines under a heading does not matter', () => {
  forEveryTeam(({ history }, team) => {
    // A careful author writes `continues` for work that has moved, so lines can be in any order.
    const reversed = read(
      Object.fromEntries(Object.entries(writeReports(team)).map(([key, text]) => [key, reverseLines(text)])),
    ).history;
    expect(changesOf(reversed)).toEqual(changesOf(history));
    expect(reversed.threads.map(({ id }) => id).sort()).toEqual(history.threads.map(({ id }) => id).sort());
  });
});

/** Reverses the order of the bullets under each heading, and of those below each bullet. */
function reverseLines(text: string): string {
  return text.replace(/(?:^ *- .*\n)+/gm, (list) => {
    const items = list.match(/^- .*\n(?: {2}- .*\n)*/gm) ?? [];
    return items
      .map((item) =>
        item.replace(/(?:^ {2}- .*\n)+/gm, (below) => `${below.trimEnd().split('\n').reverse().join('\n')}\n`),
      )
      .reverse()
      .join('');
  });
}

test('every line of a cycle with both reports has one outcome', () => {
  forEveryTeam(({ history }) => {
    for (const cycle of history.cycles) {
      const outcomes = outcomesOf(cycle, history);
      expect(outcomes !== undefined).toBe(cycle.plan !== undefined && cycle.status !== undefined);
      if (!outcomes) continue;
      const { planned, counts, items, subLines, shareDelivered } = outcomes;
      const entries = [...items, ...subLines];
      const listed = history.threads.filter(({ appearances }) =>
        appearances.some(({ report }) => report === cycle.plan || report === cycle.status),
      );
      expect(entries.map(({ thread }) => thread.id).sort()).toEqual(listed.map(({ id }) => id).sort());
      expect(counts.delivered + counts.unfinished + counts.dropped + counts.unaccounted).toBe(planned);
      expect(planned + counts.unplanned).toBe(items.length);
      // The status is compared with the plan of its cycle, so an outcome allows only certain changes.
      const changesFor = {
        delivered: ['closed'],
        dropped: ['closed'],
        unfinished: ['carried'],
        unaccounted: ['unlisted'],
        unplanned: ['new', 'closed', undefined],
      };
      for (const { outcome, thread } of entries)
        expect(changesFor[outcome]).toContain(changeIn(thread, cycle.status!.index, history)?.word);
      if (shareDelivered !== 'not recorded') expect(shareDelivered * planned).toBeCloseTo(counts.delivered);
    }
  });
});

test('the matrix has one row for each thread of its cycles, in its latest area', () => {
  forEveryTeam(({ content, history }) => {
    const areas = content.areas.toSorted(compareAreas);
    for (const cycles of [history.cycles, history.cycles.slice(-2), history.cycles.slice(0, 2)]) {
      const groups = matrixOf(history, areas, cycles);
      const rows = groups.flatMap((group) => flatRows(group.rows));
      const reports = cycles.flatMap(({ plan, status }) => [plan, status]);
      const listed = history.threads.filter(({ appearances }) =>
        appearances.some(({ report }) => reports.includes(report)),
      );
      expect(new Set(rows.map(({ thread }) => thread)).size).toBe(rows.length);
      for (const thread of listed) expect(rows.some((row) => row.thread === thread)).toBe(true);
      for (const { area, rows: top } of groups)
        for (const { thread } of top) expect(thread.appearances.at(-1)?.area).toBe(area.id);
      for (const { thread, cells } of rows) {
        cells.forEach((cell, index) => {
          const { plan, status } = cycles[index]!;
          const inPlan = thread.appearances.find(({ report }) => report === plan);
          const inStatus = thread.appearances.find(({ report }) => report === status);
          const states = inStatus ? ['listed'] : inPlan ? [status ? 'unaccounted' : 'listed'] : ['unlisted', 'empty'];
          expect(states).toContain(cell.state);
          expect('appearance' in cell ? cell.appearance : undefined).toBe(inStatus ?? inPlan);
        });
      }
    }
  });
});

test('the changes of a report have everything that happened in it, once', () => {
  forEveryTeam(({ history }) => {
    forLaterReports(history, (report) => {
      const reported = reportChanges(report, history);
      const threads = reported.flatMap(({ thread, subLines }) => [thread, ...subLines.map((sub) => sub.thread)]);
      expect(new Set(threads).size).toBe(threads.length);
      for (const thread of history.threads) {
        const change = changeIn(thread, report.index, history);
        if (change && (thread.isItem || change.word !== 'carried' || change.marks.length > 0))
          expect(threads).toContain(thread);
        if (!change) expect(threads).not.toContain(thread);
      }
    });
  });
});

test('a lifetime matches the cycles at whose end the work was open', () => {
  forEveryTeam(({ history }) => {
    for (const thread of history.threads) {
      const { state, latest, openSince, carriedOver, closedIn } = lifetimeOf(thread, history);
      expect(latest).toBe(thread.appearances.at(-1));
      expect(state === 'closed').toBe(!latest.line.open);
      const lastOpen = thread.appearances.findLast(({ line }) => line.open)?.report;
      expect([closedIn !== undefined, openSince !== undefined]).toEqual([state === 'closed', lastOpen !== undefined]);
      if (closedIn)
        expect(thread.appearances.find(({ report }) => report.index > (lastOpen?.index ?? -1))?.report).toBe(closedIn);
      if (!openSince) continue;
      const openAt = (cycle: number) =>
        thread.appearances.findLast(({ report }) => report.cycleIndex === cycle)?.line.open === true;
      expect(openAt(openSince.cycleIndex - 1)).toBe(false);
      const run = history.cycles
        .keys()
        .filter((cycle) => cycle >= openSince.cycleIndex && cycle <= lastOpen!.cycleIndex && openAt(cycle))
        .toArray();
      expect(carriedOver).toBe(Math.max(run.length - 1, 0));
      if (!closedIn)
        expect([run.at(-1), state === 'open']).toEqual([
          lastOpen!.cycleIndex,
          latest.report.cycleIndex === history.cycles.length - 1,
        ]);
    }
  });
});

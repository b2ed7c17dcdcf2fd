/** What holds for every sequence of reports: invented teams, whose history is known because it was made up first. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { inputOf } from '../report/kitchen.fixture.ts';
import { compareAreas } from '../report/order.ts';
import { changeCountsOf, countsOf, type ChangeTally, type Kinds, type Tally } from './counts.ts';
import { flowTo } from './flow.ts';
import type { ChangeWord, History, OrderedReport, Thread } from './history.ts';
import { readReports, readInput, textsOf, type Reported } from './inline.fixture.ts';
import { lifetimeOf } from './lifetime.ts';
import { flatRows, matrixOf } from './matrix.ts';
import { outcomesOf } from './outcomes.ts';
import { reportChanges } from './report-changes.ts';

// Each property looks at many teams, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** What one report says of one piece of work. */
interface Mention {
  /** Number of the piece of work it stands under; undefined on top. */
  under: number | undefined;
  area: 'ovens' | 'staff';
  wording: number;
  marker: string;
  /** Which of its earlier paths it continues, where its words or place have not been seen before. */
  continues: number;
}

/** For every report, by its key, what it says of each piece of work; undefined where it does not mention it. */
type Team = Record<string, (Mention | undefined)[]>;

const pieces = 4;
const mention: fc.Arbitrary<Mention> = fc.record({
  under: fc.option(fc.nat(pieces - 1), { nil: undefined, freq: 2 }),
  area: fc.constantFrom('ovens', 'staff'),
  wording: fc.nat(2),
  marker: fc.constantFrom('', '[x] ', '[/] ', '[ ] ', '[-] '),
  continues: fc.nat(3),
});
const mentions = fc.array(fc.option(mention, { nil: undefined, freq: 3 }), { minLength: pieces, maxLength: pieces });
const team: fc.Arbitrary<Team> = fc
  .array(
    fc.record({
      kinds: fc.constantFrom(['plan'], ['status'], ['plan', 'status']),
      mentions: fc.tuple(mentions, mentions),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((cycles) =>
    Object.fromEntries(
      cycles.flatMap(({ kinds, mentions: both }, cycle) =>
        kinds.map((kind, index) => [`k${cycle + 1}/${kind}`, settle(both[index]!, kind)] as const),
      ),
    ),
  );

/** Work stands only under work on top, in the same area; a plan has no markers. */
function settle(drawn: readonly (Mention | undefined)[], kind: string): (Mention | undefined)[] {
  const isTop = (index: number) => drawn[index]?.under === undefined && drawn[index] !== undefined;
  return drawn.map((one) => {
    if (!one) return undefined;
    const under = one.under !== undefined && isTop(one.under) ? one.under : undefined;
    return {
      ...one,
      under,
      area: (under === undefined ? one : drawn[under]!).area,
      marker: kind === 'plan' ? '' : one.marker,
    };
  });
}

/** Writes the reports as a careful author would: `continues` where words or place have not been seen before. */
function write(made: Team): Record<string, string> {
  const known = Array.from({ length: pieces }, () => new Set<string>());
  const paths = Array.from({ length: pieces }, (): string[] => []);
  return Object.fromEntries(
    Object.entries(made).map(([key, all]) => {
      const slug = (piece: number) => `piece-${piece}-worded-${all[piece]!.wording}`;
      const bullet = (piece: number, parent: number | undefined): string => {
        const { area, wording, marker, continues } = all[piece]!;
        const name = `${parent ?? area}/${slug(piece)}`;
        const earlier = paths[piece]!;
        const tag =
          earlier.length > 0 && !known[piece]!.has(name)
            ? ` <Item continues="${earlier[continues % earlier.length]}" />`
            : '';
        known[piece]!.add(name);
        earlier.push(parent === undefined ? `${area}/${slug(piece)}` : `${area}/${slug(parent)}/${slug(piece)}`);
        const below = all.flatMap((one, other) => (one?.under === piece ? [bullet(other, piece)] : []));
        return `${parent === undefined ? '' : '  '}- ${marker}Piece ${piece} worded ${wording}${tag}\n${below.join('')}`;
      };
      const section = (area: string) =>
        all.flatMap((one, piece) => (one?.area === area && one.under === undefined ? [bullet(piece, undefined)] : []));
      return [key, `## Ovens\n\n${section('ovens').join('')}\n## Staff\n\n${section('staff').join('')}`];
    }),
  );
}

function isOpen(all: readonly (Mention | undefined)[], piece: number): boolean {
  const { marker, under } = all[piece]!;
  if (marker === '') return under === undefined || isOpen(all, under);
  return marker !== '[x] ' && marker !== '[-] ';
}

/** The thread of a piece of work: its words name no other. */
function threadOf(history: History, piece: number): Thread | undefined {
  return history.threads.find(({ appearances }) => appearances[0]?.line.text.startsWith(`Piece ${piece} `));
}

const wordsOf = (history: History, until = Infinity) =>
  Array.from({ length: pieces }, (_, piece) =>
    [...(threadOf(history, piece)?.changes ?? [])]
      .filter(([index]) => index < until)
      .map(([index, { word, marks, lastListed }]) => ({ index, word, marks, lastListed: lastListed?.key })),
  );

// One seed and one reading for all properties: they look at the same teams, and a report is parsed once.
const seed = Date.now();
const readings = new Map<string, Reported>();

function read(texts: Record<string, string>): Reported {
  const key = JSON.stringify(texts);
  const reported = readings.get(key) ?? readReports(texts);
  readings.set(key, reported);
  return reported;
}

function holds(check: (reported: Reported, made: Team) => void): void {
  fc.assert(
    fc.property(team, (made) => check(read(write(made)), made)),
    { seed, numRuns: 40 },
  );
}

function eachLater(history: History, check: (report: OrderedReport) => void): void {
  history.reports.slice(1).forEach(check);
}

test('lines join into the pieces of work that they are about, and into nothing else', () => {
  holds(({ history, diagnostics }, made) => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const mentioned = Object.values(made);
    for (let piece = 0; piece < pieces; piece++) {
      const listing = Object.keys(made).filter((_, index) => mentioned[index]![piece]);
      const thread = threadOf(history, piece);
      expect(thread?.appearances.map(({ report }) => report.key) ?? []).toEqual(listing);
      expect(thread?.isItem ?? false).toBe(
        mentioned.some((all) => all[piece] !== undefined && all[piece]?.under === undefined),
      );
      expect(thread?.appearances.every(({ line }) => line.text.startsWith(`Piece ${piece} `)) ?? true).toBe(true);
    }
    expect(history.threads.length).toBe(
      Array.from({ length: pieces }, (_, piece) => threadOf(history, piece)).filter(Boolean).length,
    );
  });
});

/** What the rules say of a piece of work that is listed as open or closed in each of several places, or not at all. */
function wordsFor(states: readonly ('open' | 'closed' | undefined)[]): (ChangeWord | undefined)[] {
  return states.map((now, index) => {
    const last = states.slice(0, index).findLast((state) => state !== undefined);
    if (index === 0) return undefined;
    if (now === undefined) return states[index - 1] === 'open' ? 'unlisted' : undefined;
    if (now === 'closed') return last === 'closed' ? undefined : 'closed';
    return states[index - 1] === 'open' ? 'carried' : 'new';
  });
}

function stateOf(all: readonly (Mention | undefined)[], piece: number): 'open' | 'closed' | undefined {
  return all[piece] && (isOpen(all, piece) ? 'open' : 'closed');
}

test('in every report but the first, what is listed or was open has exactly the change that the rules say', () => {
  holds(({ history }, made) => {
    const reports = Object.values(made);
    for (let piece = 0; piece < pieces; piece++) {
      const words = wordsFor(reports.map((all) => stateOf(all, piece)));
      expect(reports.map((_, index) => threadOf(history, piece)?.changes.get(index)?.word)).toEqual(words);
    }
  });
});

test('in every cycle but the first, what stood open or closed at its end has exactly the change that the rules say', () => {
  holds(({ history }, made) => {
    const cycles = [...Map.groupBy(Object.entries(made), ([key]) => key.split('/')[0]).values()];
    for (let piece = 0; piece < pieces; piece++) {
      const words = wordsFor(
        cycles.map((reports) => reports.map(([, all]) => stateOf(all, piece)).findLast((state) => state !== undefined)),
      );
      const first = cycles.findIndex((reports) => reports.some(([, all]) => all[piece]));
      const firstKey = cycles[first]?.find(([, all]) => all[piece])?.[0];
      if (first > 0 && firstKey?.endsWith('/plan')) words[first] = 'new';
      expect(cycles.map((_, index) => threadOf(history, piece)?.cycleChanges.get(index)?.word)).toEqual(words);
    }
  });
});

test('marks say what differs from the line before, and a gap says where it was listed last', () => {
  holds(({ history }, made) => {
    const reports = Object.values(made);
    for (let piece = 0; piece < pieces; piece++) {
      reports.forEach((all, index) => {
        const change = threadOf(history, piece)?.changes.get(index);
        const now = all[piece];
        if (!change || !now) return;
        const last = reports.slice(0, index).findLastIndex((earlier) => earlier[piece]);
        const before = reports[last]?.[piece];
        const reopened = before && !isOpen(reports[last]!, piece) && isOpen(all, piece);
        expect(change.marks).toEqual([
          ...(reopened ? ['reopened'] : []),
          ...(before && before.wording !== now.wording ? ['reworded'] : []),
          ...(before && (before.area !== now.area || before.under !== now.under) ? ['moved'] : []),
          ...(!before && !isOpen(all, piece) ? ['first-listed'] : []),
        ]);
        const isAfterGap = before && change.word === 'new' && !reopened && last < index - 1;
        expect(change.lastListed?.index).toBe(isAfterGap ? last : undefined);
      });
    }
  });
});

test('the numbers of a report add up, for items and for sub-lines, in whole and by area', () => {
  holds(({ history }) => {
    eachLater(history, (report) => {
      const { byArea, ...whole } = countsOf(report, history);
      const before = countsOf(history.reports[report.index - 1]!, history);
      for (const kind of ['items', 'subLines'] as const) {
        const { listed, byStatus } = whole[kind];
        expect(Object.values(byStatus).reduce((sum, count) => sum + count)).toBe(listed);
        expect(sumOf(byArea, kind, (tally: Tally) => tally.listed)).toBe(listed);
      }
      const flow = flowTo(report, history);
      expect([flow.openBefore, flow.openAfter]).toEqual([before.items.open, whole.items.open]);
      const count = (word: ChangeWord) =>
        history.items.filter(({ changes }) => changes.get(report.index)?.word === word).length;
      expect([flow.carried, flow.added, flow.unlisted, flow.closed + flow.closedAtOnce]).toEqual([
        count('carried'),
        count('new'),
        count('unlisted'),
        count('closed'),
      ]);
    });
  });
});

test('the numbers of a cycle add up: what was open is carried, closed or no longer listed', () => {
  holds(({ history }) => {
    history.cycles.forEach(({ plan, status }, index) => {
      const { byArea, ...whole } = changeCountsOf((status ?? plan)!, history);
      for (const kind of ['items', 'subLines'] as const) {
        const { byChange, unaccounted } = whole[kind];
        const own = history.threads.filter(({ isItem }) => isItem === (kind === 'items'));
        const standing = (at: number) =>
          own.flatMap(({ appearances }) => appearances.findLast(({ report }) => report.cycleIndex === at) ?? []);
        const [before, now] = [standing(index - 1), standing(index)].map((all) => all.filter(({ line }) => line.open));
        const closed = before!.filter(({ thread }) => thread.cycleChanges.get(index)?.word === 'closed');
        expect(byChange.carried + closed.length + byChange.unlisted).toBe(index === 0 ? 0 : before!.length);
        expect(byChange.new + byChange.carried).toBeGreaterThanOrEqual(index === 0 ? 0 : now!.length);
        expect(unaccounted).toBe(standing(index).filter(({ report }) => status && report !== status).length);
        expect(sumOf(byArea, kind, (tally: ChangeTally) => tally.byChange.unlisted)).toBe(byChange.unlisted);
      }
      if (plan && status) expect(changeCountsOf(plan, history).byArea.size).toBe(0);
    });
  });
});

function sumOf<Of>(byArea: ReadonlyMap<string, Kinds<Of>>, kind: keyof Kinds<Of>, take: (tally: Of) => number): number {
  return [...byArea.values()].reduce((total, tallies) => total + take(tallies[kind]), 0);
}

test('the order in which files are read does not matter', () => {
  fc.assert(
    fc.property(team, fc.infiniteStream(fc.nat()), (made, numbers) => {
      const { history } = read(write(made));
      const input = inputOf(textsOf(write(made)));
      const files = input.files
        .map((file) => ({ file, at: numbers.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ file }) => file);
      const again = readInput({ input: { ...input, files }, diagnostics: [] }).history;
      expect(again.reports.map(({ key }) => key)).toEqual(history.reports.map(({ key }) => key));
      expect(again.threads.map(({ id, names }) => [id, [...names]])).toEqual(
        history.threads.map(({ id, names }) => [id, [...names]]),
      );
      expect(wordsOf(again)).toEqual(wordsOf(history));
    }),
    { seed, numRuns: 30 },
  );
});

test('later reports change neither the URL of an item nor what happened before', () => {
  holds(({ history }, made) => {
    const texts = Object.entries(write(made));
    for (let length = 1; length < texts.length; length++) {
      const earlier = read(Object.fromEntries(texts.slice(0, length))).history;
      for (const { id, isItem, names } of earlier.threads) {
        if (isItem) expect(history.items.some((item) => item.id === id)).toBe(true);
        for (const name of names) expect(threadNumber(history.find(name))).toBe(threadNumber(earlier.find(name)));
      }
      expect(wordsOf(history, length)).toEqual(wordsOf(earlier));
    }
  });
});

function threadNumber(thread: Thread | undefined): string | undefined {
  return thread?.appearances[0]?.line.text.split(' ')[1];
}

test('every path that ever named something finds it, and no two things have the same id or begin with the same line', () => {
  holds(({ history }) => {
    for (const thread of history.threads) for (const name of thread.names) expect(history.find(name)).toBe(thread);
    expect(new Set(history.threads.map(({ id }) => id)).size).toBe(history.threads.length);
    // Readers of feeds tell entries apart by it.
    expect(new Set(history.threads.map(({ appearances }) => appearances[0]?.line.id)).size).toBe(
      history.threads.length,
    );
  });
});

test('nothing has a change in the first report, and no change says nothing', () => {
  holds(({ history }) => {
    for (const { changes } of history.threads) {
      expect(changes.has(0)).toBe(false);
      for (const [index, { word, marks, now, before, lastListed }] of changes) {
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

test('the order of the lines under a heading changes nothing', () => {
  holds(({ history }, made) => {
    // A careful author continues what stands elsewhere by its path, so the lines can be written in any order.
    const turned = read(
      Object.fromEntries(Object.entries(write(made)).map(([key, text]) => [key, turn(text)])),
    ).history;
    expect(wordsOf(turned)).toEqual(wordsOf(history));
    expect(turned.threads.map(({ id }) => id).sort()).toEqual(history.threads.map(({ id }) => id).sort());
  });
});

/** The same report with the bullets under each heading, and those below each bullet, in the opposite order. */
function turn(text: string): string {
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

test('planned work has one outcome, and so has what was not planned', () => {
  holds(({ history }) => {
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
      // The status is compared with the plan of its cycle, so each outcome goes with one change.
      const changesFor = {
        delivered: ['closed'],
        dropped: ['closed'],
        unfinished: ['carried'],
        unaccounted: ['unlisted'],
        unplanned: ['new', 'closed', undefined],
      };
      for (const { outcome, thread } of entries)
        expect(changesFor[outcome]).toContain(thread.changes.get(cycle.status!.index)?.word);
      if (shareDelivered !== 'not recorded') expect(shareDelivered * planned).toBeCloseTo(counts.delivered);
    }
  });
});

test('the matrix shows every line of the cycles it is about in one row, under the area where it stands last', () => {
  holds(({ content, history }) => {
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
  holds(({ history }) => {
    eachLater(history, (report) => {
      const reported = reportChanges(report, history);
      const threads = reported.flatMap(({ thread, subLines }) => [thread, ...subLines.map((sub) => sub.thread)]);
      expect(new Set(threads).size).toBe(threads.length);
      for (const thread of history.threads) {
        const change = thread.changes.get(report.index);
        if (change && (thread.isItem || change.word !== 'carried' || change.marks.length > 0))
          expect(threads).toContain(thread);
        if (!change) expect(threads).not.toContain(thread);
      }
    });
  });
});

test('what is open, or was before it was closed, has been open at the end of every cycle since', () => {
  holds(({ history }) => {
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

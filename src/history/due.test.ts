import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readCsv } from '../import/tracker/read-csv.ts';
import { quoteOf } from '../views/quote.ts';
import { translator } from '../strings/translate.ts';
import { dueCounts, dueLines, datesOf, openDates } from './due-lines.ts';
import { isOverdue } from './due.ts';
import { readReports, type Reported } from './inline.fixture.ts';
import { changesIn } from './report-changes.ts';

/** @param days the first and last day of each cycle, by its label. */
function siteWith(days: Record<string, string>): Record<string, string> {
  const cycles = Object.entries(days).map(([label, fields]) => `  - { label: ${label}, ${fields} }\n`);
  return { 'site.yaml': `title: Kitchen\nteam: The kitchen\ncycles:\n${cycles.join('')}` };
}

/** The words of each overdue line, by its report. */
function overdueIn({ history }: Reported): Record<string, string[]> {
  const lines = [...history.appearanceOf.values()].filter(isOverdue);
  return Object.fromEntries(
    [...Map.groupBy(lines, ({ report }) => report.key)].map(([key, some]) => [key, some.map(({ line }) => line.text)]),
  );
}

test('a line is overdue if it is open in a report that speaks of a later day', () => {
  const reported = readReports(
    {
      'k1/plan':
        '## Ovens\n- Seals <Item due="2031-01-31" />\n- Doors <Item due="2031-02-28" />\n- Paint <Item due="2030-12-24" />',
      'k1/status': `
        ## Ovens

        - [/] Seals <Item due="2031-01-31" />
          - [x] East <Item due="2031-01-31" />
          - [ ] West <Item due="2031-03-31" />
          - [ ] North <Item due="2031-03-30" />
        - [x] Doors <Item due="2031-02-28" />
          - Hinges <Item due="2031-02-01" />
        - [ ] Paint
      `,
    },
    siteWith({ k1: 'starts: 2031-01-01, ends: 2031-03-31' }),
  );
  expect(overdueIn(reported)).toEqual({ 'k1/plan': ['Paint'], 'k1/status': ['Seals', 'North'] });
});

test('the date of a report counts more than its cycle, and a report without either has no overdue lines', () => {
  const body = '## Ovens\n\n- [ ] Seals <Item due="2031-02-28" />\n';
  const of = (fields: string, days: string) =>
    overdueIn(
      readReports(
        { 'k1/status': '' },
        { ...siteWith({ k1: days }), 'cycles/k1/status.mdx': `---\ntitle: K1\n${fields}---\n\n${body}` },
      ),
    );
  expect(of('date: 2031-03-01\n', 'ends: 2031-02-28')).toEqual({ 'k1/status': ['Seals'] });
  expect(of('date: 2031-02-28\n', 'ends: 2031-03-31')).toEqual({});
  expect(of('', 'starts: 2031-04-01')).toEqual({});
});

test('the label of a cycle means its last day', () => {
  const { history } = readReports(
    { 'k1/status': '## Ovens\n- [ ] Seals <Item due="K2" />' },
    siteWith({ K1: 'ends: 2031-03-31', K2: 'starts: 2031-04-01, ends: 2031-06-30' }),
  );
  expect(history.items[0]!.appearances[0]!.line.tag.due).toEqual({ written: 'K2', day: '2031-06-30' });
});

test('the label of a cycle whose last day nobody knows is shown, and never overdue', () => {
  const reported = readReports(
    {
      'k1/status': '## Ovens\n- [ ] Seals <Item due="k1" />\n- [ ] Doors <Item due="K3" />',
      'k2/status':
        '## Ovens\n- [ ] Seals <Item due="K1" />\n- [ ] Doors <Item due="K5" />\n- [ ] Paint <Item due="2032-01-01" />',
    },
    {
      'site.yaml':
        'title: K\nteam: K\ncycles: [K1, { label: K2, ends: 2031-06-30 }, { label: K3, ends: 2032-12-31 }, K4, K5]\n',
    },
  );
  const { history, content } = reported;
  expect(overdueIn(reported)).toEqual({});
  const [seals, doors] = history.items;
  expect(datesOf(seals!).map(({ due }) => due)).toEqual(['K1']);
  expect(doors!.cycleChanges.get(1)?.marks).toEqual(['due-moved']);
  expect(openDates(history).map(({ due, isDay }) => [due, isDay])).toEqual([
    ['2032-01-01', true],
    ['K1', false],
    ['K5', false],
  ]);
  const { next, later } = dueLines(history, content.site);
  expect([next, later].map((lines) => lines.map(({ due }) => due))).toEqual([['2032-01-01', 'K1'], ['K5']]);
  expect(quoteOf(doors!.appearances[1]!, history, translator(content.wording))).toContain('due K5');
});

test('a date that moves is a mark, and so is one that is gone, once', () => {
  const { history } = readReports({
    'k1/status': '## Ovens\n- [ ] Seals <Item due="2031-01-31" />\n- [ ] Doors <Item due="2031-02-01" />\n- [ ] Paint',
    'k2/status': '## Ovens\n- [ ] Seals <Item due="2031-02-28" />\n- [ ] Doors\n- [ ] Paint <Item due="2031-02-01" />',
    'k3/status': '## Ovens\n- [ ] Seals <Item due="2031-02-28" />\n- [ ] Doors\n- [x] Paint',
    'k4/status': '## Ovens\n- [x] Seals <Item due="2031-03-31" />\n- [ ] Doors <Item due="2031-03-01" />\n- [x] Paint',
  });
  const marks = history.items.map(({ cycleChanges }) => [1, 2, 3].map((index) => cycleChanges.get(index)?.marks ?? []));
  expect(marks).toEqual([
    [['due-moved'], [], ['due-moved']],
    [['undated'], [], ['due-moved']],
    [[], [], []],
  ]);
  const given = history.items.map((thread) =>
    datesOf(thread).map(({ due, appearance }) => `${appearance.report.key} ${due}`),
  );
  expect(given).toEqual([
    ['k1/status 2031-01-31', 'k2/status 2031-02-28', 'k4/status 2031-03-31'],
    ['k1/status 2031-02-01', 'k4/status 2031-03-01'],
    ['k2/status 2031-02-01'],
  ]);
});

test('what comes next is due by the end of the cycle ahead, if anybody knows when that is', () => {
  const status = `
    ## Ovens

    - [ ] Late <Item due="2031-01-31" />
    - [ ] Soon <Item due="2031-06-30" />
    - [ ] Later <Item due="2031-07-01" />
    - [x] Done <Item due="2031-01-31" />
  `;
  const linesOf = (days: Record<string, string>, reports: Record<string, string> = { 'k1/status': status }) => {
    const { history, content } = readReports(reports, siteWith(days));
    const { overdue, next, later, until } = dueLines(history, content.site);
    const texts = (lines: typeof next) => lines.map(({ life }) => life.latest.line.text);
    return { overdue: texts(overdue), next: texts(next), later: texts(later), until: until?.id };
  };
  const k1 = 'starts: 2031-01-01, ends: 2031-03-31';
  const ahead = { overdue: ['Late'], next: ['Soon'], later: ['Later'], until: 'k2' };
  expect(linesOf({ k1, k2: 'ends: 2031-06-30' })).toEqual(ahead);
  expect(linesOf({ k1 })).toEqual({ overdue: ['Late'], next: [], later: ['Soon', 'Later'], until: undefined });
  const plan =
    '## Ovens\n- Late <Item due="2031-01-31" />\n- Soon <Item due="2031-06-30" />\n- Later <Item due="2031-07-01" />';
  const k2 = 'starts: 2031-04-01, ends: 2031-06-30';
  expect(linesOf({ k1, k2 }, { 'k1/status': status, 'k2/plan': plan })).toEqual(ahead);
});

test('five editions of RTN-064 have the overdue items and the moved dates that were counted in its source', async () => {
  const file = await readFile(new URL('../../e2e/fixtures/rtn-064/editions.csv', import.meta.url));
  const [header = [], ...rows] = readCsv(file, 'editions.csv').rows;
  const days = header.flatMap((name) => /^(\S+) status$/.exec(name)?.[1] ?? []);
  const markers: Record<string, string> = { Implemented: 'x', 'In Progress': '/', 'Not Started': ' ' };
  const files = days.map((day, edition) => {
    const lines = rows.map(([key, words, ...cells]) => {
      const [status = '', due] = cells.slice(2 * edition);
      const tag = due ? ` <Item due="${due}" />` : '';
      return status === '' ? '' : `- [${markers[status]}] ${key}: ${words}${tag}\n`;
    });
    const text = `---\ntitle: Edition ${edition + 1}\ndate: ${day}\n---\n\n## Ovens\n\n${lines.join('')}`;
    return [`cycles/e${edition + 1}/status.mdx`, text] as const;
  });
  const keys = files.map(([path]) => [path.slice('cycles/'.length, -'.mdx'.length), '']);
  const { history, diagnostics } = readReports(Object.fromEntries(keys), Object.fromEntries(files));
  expect(diagnostics).toEqual([]);
  expect(history.items).toHaveLength(25 + 24);
  const counts = history.reports.map((report) => dueCounts(report, history)!);
  expect(counts.map(({ overdue }) => overdue)).toEqual([6, 4, 6, 15, 6]);
  expect(counts.map(({ moved }) => moved)).toEqual([0, 0, 0, 2, 0]);
  const moved = history.reports.flatMap((report) =>
    changesIn(report, history).flatMap(({ change, appearance }) =>
      change.marks.includes('due-moved') ? `${appearance.report.key} ${appearance.line.text.slice(0, 11)}` : [],
    ),
  );
  expect(moved).toEqual(['e4/status PREOPS-3524', 'e4/status PREOPS-3529']);
});

/** A day of 2031 or the year after, by its number. */
const day = (number: number) => new Date(Date.UTC(2031, 0, 1 + number)).toISOString().slice(0, 10);
const anyLine = fc.record({
  marker: fc.constantFrom('[x] ', '[/] ', '[ ] ', '[-] ', ''),
  due: fc.option(fc.nat(400), { nil: undefined }),
});
const anyReports = fc.array(
  fc.record({ date: fc.nat(400), lines: fc.array(anyLine, { minLength: 3, maxLength: 3 }) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test('what is overdue is open, and all dates together can move without any other change', () => {
  const read = (reports: typeof anyReports extends fc.Arbitrary<infer Reports> ? Reports : never, shift: number) => {
    const files = reports.map(({ date, lines }, index) => {
      const bullets = lines.map(({ marker, due }, line) => {
        const tag = due === undefined ? '' : ` <Item due="${day(due + shift)}" />`;
        return `- ${marker}Line ${line}${tag}\n`;
      });
      const head = `---\ntitle: K${index}\ndate: ${day(date + shift)}\n---\n\n## Ovens\n\n`;
      return [`cycles/k${index}/status.mdx`, head + bullets.join('')] as const;
    });
    const keys = reports.map((_, index) => [`k${index}/status`, '']);
    return readReports(Object.fromEntries(keys), Object.fromEntries(files)).history;
  };
  const said = (history: Reported['history']) => ({
    overdue: [...history.appearanceOf.values()].map(isOverdue),
    counts: history.reports.map((report) => ({ ...dueCounts(report, history), day: undefined })),
    changes: history.threads.map(({ cycleChanges }) =>
      [...cycleChanges.values()].map(({ word, marks }) => ({ word, marks })),
    ),
  });
  fc.assert(
    fc.property(anyReports, fc.integer({ min: -2000, max: 2000 }), (reports, shift) => {
      const history = read(reports, 0);
      expect([...history.appearanceOf.values()].filter(isOverdue).every(({ line }) => line.open)).toBe(true);
      expect(said(read(reports, shift))).toEqual(said(history));
    }),
    { numRuns: 40 },
  );
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test, vi } from 'vitest';
import type { Archive } from '../history/archive.ts';
import type { ReportEdits } from '../history/edits.ts';
import { topLines } from '../report/report-lines.ts';
import { documentNames } from '../urls/routes.ts';
import { changesDocument } from './changes-document.ts';
import { cyclesDocument } from './cycles-document.ts';
import { documentOf, documentSchema, documentText } from './documents.ts';
import { itemsDocument } from './items-document.ts';
import { sampleArchive } from './archive.fixture.ts';
import { topicsDocument } from './topics-document.ts';

const origin = 'https://kitchen.example';
const { items } = itemsDocument(sampleArchive());
const itemNamed = (id: string) => items.find((item) => item.id === id)!;

/** The kitchen, whose first report was edited. */
function editedArchive(): Archive {
  const archive = sampleArchive();
  const [completed, open] = topLines(archive.history.reports[0]!.sections);
  const first = { day: '2031-04-09', parent: undefined, area: undefined };
  const edits: ReportEdits = {
    lines: [
      { ...first, kinds: ['status', 'reworded'], before: open, now: { ...completed!, text: 'Replace all seals' } },
      { ...first, kinds: ['removed'], before: completed, now: undefined },
    ],
    corrections: 2,
  };
  return { ...archive, editsOf: ({ cycle, kind }) => (`${cycle}/${kind}` === 'k1/status' ? edits : undefined) };
}

test('a report has what was edited after it was presented', () => {
  const reports = cyclesDocument(editedArchive()).cycles.flatMap((cycle) => cycle.reports);
  const seal = { status: 'completed', statusWord: 'Completed', text: 'Replace the door seal (all but one)' };
  expect(reports.map(({ changedAfter }) => changedAfter)).toEqual([
    {
      lines: [
        {
          id: 'ovens/replace-the-door-seal',
          edits: ['status', 'reworded'],
          date: '2031-04-09',
          before: { status: 'in-progress', statusWord: 'In progress', text: 'Measure heat loss' },
          after: { ...seal, text: 'Replace all seals' },
        },
        { id: 'ovens/replace-the-door-seal', edits: ['removed'], date: '2031-04-09', before: seal, after: undefined },
      ],
      corrections: 2,
    },
    undefined,
    undefined,
    undefined,
  ]);
});

test('a report says where nobody knows whether it was edited', () => {
  const archive = { ...sampleArchive(), areEditsUnknown: ({ kind }: { kind: string }) => kind === 'plan' };
  const reports = cyclesDocument(archive).cycles.flatMap((cycle) => cycle.reports);
  const unknown = reports.filter(({ editsUnknown }) => editsUnknown).map(({ key }) => key);
  expect(unknown).toEqual(['k2/plan', 'k3/plan']);
});

test.each(documentNames)('%s.json follows its schema, with and without the URL of the site', (name) => {
  const ajv = new Ajv2020({
    allErrors: true,
    formats: { date: /^\d{4}-\d\d-\d\d$/, uri: (text: string) => URL.canParse(text) },
  });
  const archive = editedArchive();
  for (const site of [undefined, origin]) {
    vi.stubEnv('ALMANAC_ORIGIN', site);
    const validate = ajv.compile(documentSchema(name, archive));
    const document: unknown = documentOf(name, archive);
    validate(document);
    expect(validate.errors).toBe(null);
    expect(validate({ ...(document as object), version: 1 })).toBe(false);
    expect(validate({ ...(document as object), more: 1 })).toBe(false);
  }
});

test.each(documentNames)('the schema of %s.json describes every field in one sentence', (name) => {
  const undescribed: string[] = [];
  const visit = (schema: { properties?: object; items?: object; description?: string }, path: string): void => {
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      if (!/^\S.*\.$/.test(inner.description ?? '')) undescribed.push(`${path}.${key}`);
      visit(inner, `${path}.${key}`);
    }
    if (schema.items) visit(schema.items, `${path}[]`);
  };
  visit(documentSchema(name, sampleArchive()), name);
  expect(undescribed).toEqual([]);
});

test('URLs are absolute if the URL of the site is known, and paths begin with the base path', () => {
  vi.stubEnv('ALMANAC_BASE', '/k/');
  const text = documentText(documentOf('areas', sampleArchive()));
  expect(text).toContain('"$schema":"/k/api/areas.schema.json"');
  expect(text).not.toMatch(/"(?:url|feed)"/);
  vi.stubEnv('ALMANAC_ORIGIN', origin);
  expect(documentOf('areas', sampleArchive())).toMatchObject({
    $schema: 'https://kitchen.example/k/api/areas.schema.json',
    version: 3,
    site: { title: 'Kitchen <Plans> & more', path: '/k/', url: 'https://kitchen.example/k/' },
    areas: [
      {
        id: 'ovens',
        path: '/k/areas/ovens/',
        url: 'https://kitchen.example/k/areas/ovens/',
        feed: '/k/areas/ovens/feed.xml',
      },
      {},
    ],
  });
});

test('a line without a status is not recorded, as an id and in words', () => {
  const { lines, statusWord } = itemNamed('ovens/train-the-staff');
  expect(lines.map(({ status, statusWord }) => [status, statusWord])).toEqual([['unrecorded', 'Not recorded']]);
  expect(statusWord).toBe('Not recorded');
});

test('an item has its line in each report, its names and its wordings', () => {
  const item = itemNamed('ovens/measure-heat-loss');
  expect(item.names).toEqual(['ovens/measure-heat-loss', 'ovens/measure-the-loss-of-heat']);
  expect(item.wordings).toEqual(['Measure heat loss', 'Measure the loss of heat']);
  expect(
    item.lines.map(({ report, status, changeWord, marks, added }) => [report, status, changeWord, marks, added]),
  ).toEqual([
    ['k1/status', 'in-progress', undefined, [], true],
    ['k2/plan', 'planned', undefined, [], false],
    ['k2/status', 'completed', 'Closed', ['reworded'], false],
  ]);
  expect(item).toMatchObject({ title: 'Measure the loss of heat', state: 'closed', area: 'ovens', unlistedIn: [] });
});

test('a plan line that the status lacks is unaccounted and still open', () => {
  const item = itemNamed('ovens/light-the-pilot-flame');
  expect(item.lines.map(({ report, unaccounted, change }) => [report, unaccounted, change])).toEqual([
    ['k2/plan', true, 'new'],
    ['k3/plan', false, 'carried'],
  ]);
  expect(item.lines[0]?.body).toBe('<p>By hand.</p>');
});

test('an open item that a cycle leaves out names that cycle', () => {
  expect(itemNamed('ovens/train-the-staff').unlistedIn).toEqual(['k2']);
});

test('an item has its sub-lines, replacements and topics', () => {
  expect(itemNamed('ovens/train-the-staff').subLines).toMatchObject([
    {
      id: 'ovens/train-the-staff/weekend-course',
      status: 'dropped',
      lines: [{ parent: 'ovens/train-the-staff', reason: 'No room' }],
    },
  ]);
  expect(itemNamed('cellar/whitewash').replacedBy).toEqual(['ovens/choose-a-thermostat']);
  expect(itemNamed('ovens/choose-a-thermostat').replaces).toEqual(['cellar/whitewash']);
  expect(itemNamed('ovens/replace-the-door-seal').topics).toEqual(['seal']);
  expect(topicsDocument(sampleArchive()).topics[0]?.lines).toMatchObject([
    { report: 'k1/status', item: 'ovens/replace-the-door-seal' },
  ]);
});

test('public records are labelled as such and sorted by date', () => {
  expect(itemNamed('ovens/measure-heat-loss').records.map(({ kind, date }) => [kind, date])).toEqual([
    ['public record', '2031-04-01'],
    ['public record', '2031-05-01'],
  ]);
});

test('reports have counts by status, and cycles have counts by change', () => {
  const [k1, k2] = cyclesDocument(sampleArchive()).cycles;
  expect(k1?.reports).toMatchObject([
    {
      key: 'k1/status',
      items: 5,
      subLines: 1,
      date: '2031-04-02',
      statuses: { completed: 1, 'in-progress': 1, 'not-started': 1, dropped: 0, planned: 0, unrecorded: 2 },
    },
  ]);
  expect(k1?.changes).toBeUndefined();
  expect(k2).toMatchObject({ label: 'K2', starts: '2031-06-01', reports: [{ key: 'k2/plan' }, { key: 'k2/status' }] });
  expect(k2).toMatchObject({ changes: { new: 2, carried: 1, closed: 1, unlisted: 2 }, unaccounted: 1 });
  expect(k2?.reports[0]?.areas).toMatchObject([{ area: 'ovens' }, { area: 'cellar', lines: [] }]);
});

test('a change names the lines before and after it; the first report has no changes', () => {
  const { reports } = changesDocument(sampleArchive());
  expect(reports.map(({ report, before }) => [report, before])).toEqual([
    ['k1/status', undefined],
    ['k2/plan', 'k1/status'],
    ['k2/status', 'k2/plan'],
    ['k3/plan', 'k2/status'],
  ]);
  expect(reports[0]).toMatchObject({ date: '2031-04-02', changes: [], counts: { new: 0 } });
  const change = (id: string) => reports[1]?.changes.find((entry) => entry.id === id);
  expect(change('ovens/measure-heat-loss')).toMatchObject({
    kind: 'item',
    change: 'carried',
    marks: ['reworded'],
    before: 'k1/status',
    after: 'k2/plan',
  });
  expect(change('cellar/whitewash')).toMatchObject({
    change: 'unlisted',
    changeWord: 'No longer listed',
  });
  expect(change('cellar/whitewash')?.after).toBeUndefined();
});

test('a cycle with both reports has outcomes', () => {
  const { outcomes } = changesDocument(sampleArchive());
  expect(outcomes).toMatchObject([
    { cycle: 'k2', planned: 4, shareDelivered: 0.25, counts: { delivered: 1, unfinished: 2, unaccounted: 1 } },
  ]);
  expect(outcomes[0]?.entries[0]).toMatchObject({
    id: 'ovens/measure-heat-loss',
    outcome: 'delivered',
    outcomeWord: 'Delivered',
  });
});

test.each(documentNames)('%s.json has one entry per line', (name) => {
  const document = documentOf(name, sampleArchive());
  const text = documentText(document);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
  const lists = Object.values(document).filter((value) => Array.isArray(value));
  const entries = lists.flat();
  expect(entries.length).toBeGreaterThan(0);
  // The first line, and one at the end of each list.
  expect(text.trimEnd().split('\n').length).toBe(1 + entries.length + lists.length);
});

test('empty lists are written too', () => {
  expect(documentText({ version: 1, items: [], areas: [] })).toBe('{"version":1,"items":[\n],"areas":[\n]}\n');
});

test('cycles.json has the expected reports of a site that gives their days, and of no other', () => {
  const dated = sampleArchive({
    'site.yaml':
      'title: K\nteam: T\ncycles: [{ label: K1, expected: { status: 2031-04-01 } }, K2, { label: K3, expected: { status: 2032-01-01 } }]\n',
  });
  const { expected } = JSON.parse(documentText(documentOf('cycles', dated))) as { expected: unknown };
  expect(expected).toEqual([
    { report: 'k1/status', day: '2031-04-01', isPresented: true, date: '2031-04-02', isLate: true },
    { report: 'k3/status', day: '2032-01-01', isPresented: false, isLate: false },
  ]);
  expect(JSON.parse(documentText(documentOf('cycles', sampleArchive())))).not.toHaveProperty('expected');
});

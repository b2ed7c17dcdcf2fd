import { describe, expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports, type Reported } from '../history/inline.fixture.ts';
import { listingPath } from './record.ts';
import { countByFilter, searchRecords, wordList } from './records.ts';

const recordsOf = ({ content, history }: Reported) => searchRecords(archiveOf(content, history));
const topics = {
  'topics/thermostat.mdx':
    '---\nterm: Thermostat\naliases: [Regulator]\nexpansion: Temperature keeper\n---\n\nKeeps an oven & a `fridge` even.\n',
};

test("one of the team's own pages is found by its title and its text", () => {
  const text = '---\ntitle: How we work\n---\n\n## Meetings\n\nOn *Tuesdays*.\n';
  const reported = readReports({ 'k1/plan': '## Ovens\n\n- Seals' }, { 'pages/how.mdx': text });
  expect(recordsOf(reported).at(-1)).toMatchObject({
    kind: 'page',
    path: '/pages/how/',
    title: 'How we work',
  });
  expect(recordsOf(reported).at(-1)!.passages()).toMatchObject([
    { text: expect.stringMatching(/^Meetings\W+On Tuesdays\.$/) as string },
  ]);
});

describe('an item', () => {
  const reported = readReports(
    {
      'k1/plan': '## Ovens\n\n- Replace the seal\n  - Buy rubber\n- Choose a regulator',
      'k1/status': '## Ovens\n\n- [/] Replace the seal\n  - [x] Buy rubber\n- [ ] Choose a regulator (soon)',
      'k2/plan':
        '## Staff\n\n- Hire\n\n## Ovens\n\n- Replace all seals <Item continues="ovens/replace-the-seal" />\n  - Buy rubber\n',
    },
    {
      ...topics,
      'items/ovens/replace-the-seal.mdx':
        "---\nrecords: [{ date: 2031-04-02, text: 'Seals are sold out.', url: 'https://example.org', source: news }]\n---\n\nHeat is lost there.\n",
    },
  );
  const records = recordsOf(reported);
  const seal = records.find(({ path }) => path === '/areas/ovens/replace-the-seal/')!;

  test('is one record, with its latest wording as the title and its earlier ones as names', () => {
    expect(records.filter(({ kind }) => kind === 'item').map(({ path, title }) => [path, title])).toEqual([
      ['/areas/ovens/replace-the-seal/', 'Replace all seals'],
      ['/areas/staff/hire/', 'Hire'],
      ['/areas/ovens/choose-a-regulator/', 'Choose a regulator (soon)'],
    ]);
    expect(seal.names).toEqual(['Replace the seal']);
  });

  test('passes filters by its present status and change, and by those in each cycle', () => {
    expect(seal.filters).toEqual({
      area: ['ovens'],
      status: ['planned'],
      change: ['carried'],
      cycle: ['k1', 'k2'],
      statusIn: ['k1/planned', 'k1/in-progress', 'k2/planned'],
      changeIn: ['k2/carried'],
    });
    expect(records.find(({ title }) => title.startsWith('Choose'))?.filters).toMatchObject({
      change: ['unlisted'],
      changeIn: ['k2/unlisted'],
    });
  });

  test('is new only in the newest cycle, but stays closed', () => {
    const reported = readReports({
      'k1/status': '## Staff\n\n- [ ] Hire',
      'k2/plan': '## Staff\n\n- Hire\n- Train',
      'k2/status': '## Staff\n\n- [x] Hire\n- [x] Train',
      'k3/plan': '## Staff\n\n- Move',
    });
    expect(
      recordsOf(reported)
        .filter(({ kind }) => kind === 'item')
        .map(({ title, filters }) => [title, filters['change']]),
    ).toEqual([
      ['Move', ['new']],
      ['Hire', ['closed']],
      ['Train', []],
    ]);
  });

  test('has each wording of each line once, with its URL in every report, the newest first', () => {
    expect(
      seal
        .passages()
        .map(({ text, target }) => [
          text,
          'line' in target
            ? target.listings.map((listing) => `${listingPath(target.line, listing)} ${listing.status}`)
            : 'no line',
        ]),
    ).toEqual([
      ['Replace all seals', ['/cycles/k2/#plan/ovens/replace-all-seals planned']],
      ['Buy rubber', ['/cycles/k2/#plan/ovens/replace-all-seals/buy-rubber planned']],
      [
        'Replace the seal',
        ['/cycles/k1/#ovens/replace-the-seal in-progress', '/cycles/k1/#plan/ovens/replace-the-seal planned'],
      ],
      [
        'Buy rubber',
        [
          '/cycles/k1/#ovens/replace-the-seal/buy-rubber completed',
          '/cycles/k1/#plan/ovens/replace-the-seal/buy-rubber planned',
        ],
      ],
      ['Heat is lost there.', 'no line'],
      ['Seals are sold out.', 'no line'],
    ]);
  });

  test('is found by all names of the topics that its lines mention', () => {
    const regulator = records.find(({ title }) => title.startsWith('Choose'))!;
    expect(regulator.passages()[0]?.also).toEqual(['Thermostat', 'Regulator', 'Temperature keeper']);
  });

  test('is found as overdue while it or a sub-line is', () => {
    const reported = readReports(
      {
        'k1/status': '## Ovens\n- [ ] Seals <Item due="2031-03-01" />\n- [ ] Doors <Item due="2031-03-01" />',
        'k2/status':
          '## Ovens\n- [ ] Seals\n  - [ ] East <Item due="2031-03-01" />\n- [x] Doors <Item due="2031-03-01" />\n- [ ] Paint <Item due="2032-01-01" />',
      },
      { 'site.yaml': 'title: K\nteam: T\ncycles: [K1, { label: K2, ends: 2031-06-30 }]\n' },
    );
    const late = recordsOf(reported).filter(({ also = [] }) => also.includes('Overdue'));
    expect(late.map(({ title }) => title)).toEqual(['Seals']);
  });

  test('does not contain a sub-line that became an item', () => {
    const reported = readReports({
      'k1/plan': '## Staff\n\n- Handbook\n  - Chapter on ovens\n',
      'k2/plan': '## Staff\n\n- Handbook\n- Chapter on ovens <Item continues="staff/handbook/chapter-on-ovens" />\n',
    });
    const holders = recordsOf(reported).filter(({ passages }) =>
      passages().some(({ text }) => text === 'Chapter on ovens'),
    );
    expect(holders.map(({ title }) => title)).toEqual(['Chapter on ovens']);
  });
});

describe('other records', () => {
  const reported = readReports(
    { 'k1/status': 'They met outdoors.\n\n## Garden\n\n- Water\n\nThe pond is <Note>rather</Note> deep.\n' },
    { ...topics, 'areas/garden.mdx': '---\ntitle: Garden\naliases: [Outdoors]\n---\n\nPlants.\n' },
  );
  const records = recordsOf(reported);
  const ofKind = (wanted: string) => records.filter(({ kind }) => kind === wanted);

  test('a topic is found by all its names and its definition', () => {
    const [topic] = ofKind('topic');
    expect([{ ...topic, passages: topic!.passages() }]).toEqual([
      {
        kind: 'topic',
        path: '/topics/thermostat/',
        title: 'Thermostat',
        names: ['Regulator', 'Temperature keeper'],
        filters: {},
        passages: [{ target: { anchor: '' }, text: 'Keeps an oven & a fridge even.' }],
      },
    ]);
  });

  test('an area is found by its names and its description', () => {
    expect(ofKind('area')[0]).toMatchObject({
      path: '/areas/garden/',
      title: 'Garden',
      names: ['Outdoors'],
      filters: { area: ['garden'] },
    });
  });

  test('a cycle is found by the text between its lines, not by its lines', () => {
    const [cycle] = ofKind('cycle');
    expect(cycle).toMatchObject({
      path: '/cycles/k1/',
      title: 'k1',
      filters: { cycle: ['k1'], area: ['garden'], changeIn: [] },
    });
    expect(cycle!.passages().map(({ target, text }) => [target, text])).toEqual([
      [{ anchor: '_status' }, 'Report k1/status'],
      [{ anchor: '_status' }, 'They met outdoors.'],
      [{ anchor: 'garden' }, 'The pond is rather deep.'],
    ]);
  });

  test('wordList has the words of topics before those of items and areas, each once and without accents', () => {
    const pancakes = readReports({ 'k1/status': '## Garden\n\n- Crêpes for the regulator of garden 12\n' }, topics);
    const words = wordList(pancakes);
    expect(words.slice(0, 5)).toEqual(['thermostat', 'regulator', 'temperature', 'keeper', 'crepes']);
    expect(words.filter((word) => word === 'regulator' || word === 'garden')).toHaveLength(2);
  });

  test('countByFilter counts the records with each value of a filter', () => {
    expect(Object.fromEntries(countByFilter(records, 'kind'))).toEqual({
      item: 1,
      topic: 1,
      area: 3,
      cycle: 1,
      page: 1,
    });
    expect(countByFilter(records, 'area').get('garden')).toBe(3);
  });
});

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { checkKitchen } from '../check/check.fixture.ts';
import { applyFix, htmlOfBody, kitchen } from './kitchen.fixture.ts';

const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);
const report = (body: string) => `---\ntitle: Kitchen\n---\n\n${body}\n`;
/** Removes all files of the kitchen. */
const nothing = Object.fromEntries(Object.keys(kitchen).map((path) => [path, undefined]));

test('a content folder without mistakes is read completely', () => {
  const { content, diagnostics } = checkKitchen({
    'items/ovens/replace-the-door-seals.mdx':
      '---\nrecords: [{ date: 2031-04-02, text: Done, url: https://example.org/1, source: notes }]\n---\n\nOf a *thermostat*.\n',
    'redirects.yaml': '/old/: /new/\n',
    'sources/k1.md': '',
  });
  expect(diagnostics).toEqual([]);
  expect(content).toMatchObject({
    site: { title: 'Kitchen status and plans', language: 'en', links: [{ handle: 'TN-{n}' }] },
    cycles: [{ id: 'k1', label: 'K1' }],
    areas: [
      { id: 'ovens', title: 'Ovens — small', file: 'content/areas/ovens.mdx' },
      { id: 'staff', body: [] },
    ],
    topics: [{ id: 'thermostat', term: 'Thermostat' }],
    notes: [{ id: 'ovens/replace-the-door-seals' }],
    reports: [{ cycle: 'k1', kind: 'status' }],
    redirects: { '/old/': '/new/' },
  });
  expect([...content!.topics, ...content!.notes].map(({ body }) => htmlOfBody(body))).toEqual([
    '<p>What keeps an oven at one temperature.</p>',
    '<p>Of a <em><a href="/topics/thermostat/" class="topic">thermostat</a></em>.</p>',
  ]);
});

test('pages of the team are in the order of the menu, with headings below their title', () => {
  const { content, diagnostics } = checkKitchen({
    'pages/about.mdx': '---\ntitle: About\n---\n\n# We\n\n### Us\n',
    'pages/bad.mdx': '---\nname: Bad\n---\n',
    'pages/how.mdx': '---\ntitle: How\norder: 1\n---\n\n## Steps\n',
  });
  expect(content?.pages.map(({ id, body }) => [id, htmlOfBody(body)])).toEqual([
    ['how', '<h2>Steps</h2>'],
    ['about', '<h2>We</h2>\n<h3>Us</h3>'],
  ]);
  expect(reported(diagnostics)).toEqual(['frontmatter-field pages/bad.mdx']);
});

test('areas are sorted by their `order`, then by title', () => {
  const { content } = checkKitchen({
    'areas/books.mdx': '---\ntitle: Books\n---\n',
    'areas/wine.mdx': '---\ntitle: Wine\norder: 2\n---\n',
    'areas/garden.mdx': '---\ntitle: Garden\norder: 1\n---\n',
  });
  expect(content?.areas.map(({ id }) => id)).toEqual(['garden', 'wine', 'books', 'ovens', 'staff']);
});

test.each([
  ['cycles/k1/status copy.mdx', 'cycles/k1/status.mdx'],
  ['areas/Ovens.mdx', 'areas/ovens.mdx'],
  ['site.yml', 'site.yaml'],
])('the fix for %s is not the name of an existing file', (path, taken) => {
  expect(checkKitchen({ [path]: 'x' }).diagnostics.map(({ fix }) => fix)).toEqual([
    `Delete ${path}, or merge it into ${taken}.`,
  ]);
});

test('two files with wrong names do not get the same name', () => {
  const { diagnostics } = checkKitchen({
    'cycles/k1/notes 1.mdx': 'x',
    'cycles/k1/notes 2.mdx': 'x',
    'cycles/k1/status.mdx': undefined,
  });
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    'cycles/k1/status.mdx',
    'Delete cycles/k1/notes 2.mdx, or merge it into cycles/k1/status.mdx.',
  ]);
});

describe('drafts', () => {
  const files = {
    'cycles/_k2/plan.mdx': report('## Staff\n\n- [?] Hire'),
    'areas/_garden.mdx': '---\ntitle: Garden\n---\n',
    'site.yaml': 'title: K\nteam: K\ncycles: [K1, K2]\n',
  };

  test('are left out of builds, and so are their mistakes', () => {
    const { content, diagnostics } = checkKitchen(files);
    expect(diagnostics).toEqual([]);
    expect(content?.reports).toHaveLength(1);
    expect(content?.cycles.map(({ id }) => id)).toEqual(['k1']);
    expect(content?.areas.map(({ id }) => id)).toEqual(['ovens', 'staff']);
  });

  test('are shown by the dev server', () => {
    const { content, diagnostics } = checkKitchen(files, { drafts: true });
    expect(reported(diagnostics)).toEqual(['unknown-marker cycles/_k2/plan.mdx']);
    expect(content?.cycles.map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(content?.areas.map(({ id }) => id)).toContain('garden');
  });

  test('cannot be shown beside published files of the same name', () => {
    const twins = {
      'cycles/k1/_status.mdx': kitchen['cycles/k1/status.mdx'] ?? '',
      'areas/_staff.mdx': '---\ntitle: Crew\n---\n',
    };
    expect(reported(checkKitchen(twins).diagnostics)).toEqual([]);
    expect(reported(checkKitchen(twins, { drafts: true }).diagnostics)).toEqual([
      'duplicate-name areas/staff.mdx',
      'duplicate-name cycles/k1/status.mdx',
    ]);
  });

  test('alone do not make a site', () => {
    const { diagnostics } = checkKitchen({
      'cycles/k1/status.mdx': undefined,
      'cycles/k1/_status.mdx': report('## Staff'),
    });
    expect(reported(diagnostics)).toEqual(['missing-file cycles/k1/plan.mdx']);
  });
});

describe('the order of the cycles', () => {
  const site = (cycles: string) => `title: K\nteam: K\ncycles: ${cycles}\n`;
  const plan = report('## Staff\n\n- Hire');

  test('is the one in site.yaml', () => {
    const { content, diagnostics } = checkKitchen({
      'site.yaml': site('["1.9", "1.10", { label: K1, starts: 2031-01-01, ends: 2031-06-30 }]'),
      'cycles/1.10/plan.mdx': plan,
      'cycles/1.9/plan.mdx': plan,
    });
    expect(diagnostics).toEqual([]);
    expect(content?.cycles).toEqual([
      { id: '1.9', label: '1.9' },
      { id: '1.10', label: '1.10' },
      { id: 'k1', label: 'K1', starts: '2031-01-01', ends: '2031-06-30' },
    ]);
  });

  test('gets one fix for all its mistakes', () => {
    const { content, diagnostics } = checkKitchen({
      'site.yaml': site('[{ label: K1, starts: 2031-01-01 }, K3, K1, K4]'),
      'cycles/k2/plan.mdx': plan,
      'cycles/k10/plan.mdx': plan,
      'cycles/k4/plan.mdx': plan,
    });
    expect(diagnostics.map(({ code, position }) => `${code} ${position.line}:${position.column}`)).toEqual([
      'cycle-without-report 3:1',
      'duplicate-name 3:1',
      'unknown-cycle 3:1',
      'unknown-cycle 3:1',
    ]);
    const fix = 'cycles: [{label: K1, starts: 2031-01-01}, K2, K4, K10]';
    expect(new Set(diagnostics.map((diagnostic) => diagnostic.fix))).toEqual(new Set([fix]));
    expect(content?.cycles.map(({ id }) => id)).toEqual(['k1', 'k2', 'k4', 'k10']);
    const fixed = {
      'site.yaml': `title: K\nteam: K\n${fix}\n`,
      'cycles/k2/plan.mdx': plan,
      'cycles/k10/plan.mdx': plan,
      'cycles/k4/plan.mdx': plan,
    };
    expect(checkKitchen(fixed).diagnostics).toEqual([]);
  });

  test('may have later cycles without a report', () => {
    const { content, diagnostics } = checkKitchen({ 'site.yaml': site('[K1, { label: K2, starts: 2031-07-01 }, K3]') });
    expect([diagnostics, content?.cycles.map(({ id }) => id)]).toEqual([[], ['k1']]);
  });

  const block = (entries: string) => `title: K\nteam: K\ncycles:\n${entries}language: en\n`;

  test.each<[string, string, string[], string]>([
    ['a missing cycle', '  - K1\n  - K3 # the newest\n', ['k2', 'k3'], 'cycles:\n  - K1\n  - K2\n  - K3'],
    ['several missing cycles', '- K1\n', ['k2', 'k3'], 'cycles:\n  - K1\n  - K2\n  - K3'],
    ['a repeated cycle', '- K1\n- k1\n', [], 'cycles:\n  - K1'],
    [
      'a missing cycle before the first',
      '  - label: K1\n    starts: 2031-01-01\n',
      ['a0'],
      'cycles:\n  - A0\n  - {label: K1, starts: 2031-01-01}',
    ],
  ])('keeps one entry per line in its fix: %s', (_what, entries, cycles, fix) => {
    const files = Object.fromEntries(cycles.map((cycle) => [`cycles/${cycle}/plan.mdx`, plan]));
    const { diagnostics } = checkKitchen({ 'site.yaml': block(entries), ...files });
    expect(diagnostics[0]?.fix).toBe(fix);
    const fixed = applyFix(block(entries), diagnostics[0]!);
    expect(checkKitchen({ 'site.yaml': fixed, ...files }).diagnostics).toEqual([]);
  });

  test('may run backwards if the reports have dates in this order', () => {
    const dated = (date: string) => plan.replace('---\n\n', `date: ${date}\n---\n\n`);
    const files = {
      'site.yaml': 'title: T\nteam: T\ncycles: [T-2, T-1]\n',
      'cycles/t-2/plan.mdx': dated('2031-01-01'),
      'cycles/t-1/plan.mdx': dated('2031-02-01'),
    };
    const codes = checkKitchen(files).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('cycle-order');
  });

  test.each([
    ['[K2, K1]', 'cycle-order cycles: [K1, K2]'],
    ['[F24B, F24A]', 'cycle-order cycles: [F24A, F24B]'],
    ['[K1, K2, K-3]', undefined],
    [
      '[{ label: K1, starts: 2031-01-01, ends: 2031-07-01 }, { label: K2, starts: 2031-07-01 }]',
      'cycle-order Correct the day on which one of them starts or ends.',
    ],
  ])('is checked: %s', (cycles, reported) => {
    const site = `title: T\nteam: T\ncycles: ${cycles}\n`;
    const { diagnostics } = checkKitchen({ 'site.yaml': site });
    const found = diagnostics.filter(({ code }) => code === 'cycle-order').map(({ code, fix }) => `${code} ${fix}`);
    expect(found).toEqual(reported === undefined ? [] : [reported]);
  });

  test('says since when an area is retired', () => {
    const retired = (cycle: string) => {
      const area = `---\ntitle: Ovens — small\nretired: ${cycle}\n---\n`;
      const plan = '---\ntitle: T\n---\n\n## Staff\n\n- Course\n\n## Ovens — small\n\n- Paint\n';
      const { diagnostics } = checkKitchen({ 'areas/ovens.mdx': area, 'cycles/k2/plan.mdx': plan });
      return diagnostics.map(({ code, file, position }) => `${code} ${file}:${position.line}`);
    };
    expect(retired('K2')).toEqual(['unknown-area content/cycles/k2/plan.mdx:9']);
    expect(retired('K9')).toEqual(['unknown-cycle content/areas/ovens.mdx:3']);
    expect(checkKitchen({ 'areas/ovens.mdx': '---\ntitle: Ovens — small\nretired: K2\n---\n' }).diagnostics).toEqual(
      [],
    );
  });

  test('has no second folder of one cycle', () => {
    const { diagnostics } = checkKitchen({ 'cycles/k-2/plan.mdx': '---\ntitle: T\n---\n' });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['unknown-cycle', 'Rename the folder to cycles/k2, or move what is in it there.'],
    ]);
  });

  test('must be that of the dates if all cycles have them', () => {
    const reportedFor = (k1: string, k2: string) =>
      checkKitchen({ 'site.yaml': site(`[{ label: K2${k2} }, { label: K1${k1} }]`), 'cycles/k2/plan.mdx': plan })
        .diagnostics;
    expect(reportedFor(', starts: 2031-01-01', ', starts: 2031-07-01').map(({ code, fix }) => [code, fix])).toEqual([
      ['cycle-order', 'cycles: [{label: K1, starts: 2031-01-01}, {label: K2, starts: 2031-07-01}]'],
    ]);
    expect(reportedFor('', ', starts: 2031-07-01')).toEqual([]);
    const entries = '  - { label: K2, starts: 2031-07-01 }\n  - label: K1\n    starts: 2031-01-01\n';
    expect(checkKitchen({ 'site.yaml': block(entries), 'cycles/k2/plan.mdx': plan }).diagnostics).toMatchObject([
      {
        position: { line: 3, endLine: 6 },
        fix: 'cycles:\n  - {label: K1, starts: 2031-01-01}\n  - {label: K2, starts: 2031-07-01}',
      },
    ]);
    const future = { 'site.yaml': site('[{ label: K2, starts: 2031-07-01 }, { label: K1, starts: 2031-01-01 }]') };
    expect(checkKitchen(future).diagnostics.map(({ code }) => code)).toEqual(['cycle-order']);
  });

  test('gets a cycle with a report in place of one without', () => {
    const { diagnostics } = checkKitchen({ 'site.yaml': 'title: K\nteam: T\ncycles:\n  - K0\n' });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['cycle-without-report', 'cycles:\n  - K1'],
      ['unknown-cycle', 'cycles:\n  - K1'],
    ]);
  });

  test('is suggested from the reports if it is missing', () => {
    const files = { 'site.yaml': 'title: Kitchen\nteam: The kitchen\n', 'cycles/k2/plan.mdx': plan };
    expect(checkKitchen(files).diagnostics.map(({ fix }) => fix)).toEqual(['cycles: [K1, K2]']);
  });

  test('may have a cycle with nothing but drafts', () => {
    expect(checkKitchen({ 'site.yaml': site('[K1, K2]'), 'cycles/k2/_plan.mdx': plan }).diagnostics).toEqual([]);
  });
});

describe('names', () => {
  test('that two areas or two topics share are reported in place', () => {
    const { diagnostics } = checkKitchen({
      'areas/staff.mdx': '---\ntitle: Staff\naliases: [Crew, ovens – SMALL]\n---\n',
      'areas/tools.mdx': '---\ntitle: crew\n---\n',
      'topics/zone.mdx': '---\naliases:\n  - x\n  - THERMOSTAT\nterm: Zone\n---\n',
    });
    expect(
      diagnostics.map(({ code, file, position, found, fix }) => [
        code,
        file,
        `${position.line}:${position.column}`,
        found,
        fix,
      ]),
    ).toEqual([
      [
        'duplicate-name',
        'content/areas/staff.mdx',
        '3:17',
        'the name `ovens – SMALL`, which content/areas/ovens.mdx already has',
        'aliases: [Crew]',
      ],
      [
        'duplicate-name',
        'content/areas/tools.mdx',
        '2:1',
        'the name `crew`, which content/areas/staff.mdx already has',
        'Write another title, or join the two files.',
      ],
      [
        'duplicate-name',
        'content/topics/zone.mdx',
        '4:5',
        'the name `THERMOSTAT`, which content/topics/thermostat.mdx already has',
        'aliases: [x]',
      ],
    ]);
  });

  test.each(['Pre Ops', 'Preops', 'PRE – OPS'])('of two areas must differ in more than a hyphen: %s', (title) => {
    const { diagnostics } = checkKitchen({
      'areas/a.mdx': '---\ntitle: Pre-Ops\n---\n',
      'areas/b.mdx': `---\ntitle: ${title}\n---\n`,
    });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['duplicate-name', 'Write another title, or join the two files.'],
    ]);
  });

  test('may be repeated in one file', () => {
    expect(
      checkKitchen({ 'areas/staff.mdx': '---\ntitle: Staff\naliases: [staff, STAFF]\n---\n' }).diagnostics,
    ).toEqual([]);
  });

  test('may be shared by an area and a topic', () => {
    expect(checkKitchen({ 'topics/people.mdx': '---\nterm: Staff\n---\n' }).diagnostics).toEqual([]);
  });

  test('ids are not, as other documents link by them', () => {
    const found = checkKitchen({
      'topics/staff.mdx': '---\nterm: Staff\n---\n',
      'topics/k2.mdx': '---\nterm: K2\n---\n',
      'areas/k1.mdx': '---\ntitle: Kiln\n---\n',
    }).diagnostics;
    expect(found.map(({ code, file, position: { line } }) => `${file}:${line} ${code}`)).toEqual([
      'content/areas/k1.mdx:2 shared-id',
      'content/topics/k2.mdx:2 shared-id',
      'content/topics/staff.mdx:2 shared-id',
    ]);
  });
});

describe('a merge conflict', () => {
  const conflict = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;
  const both = conflict('- [x] Replace the door seals\n', '- [?] Replace {the} <door> seals\n');

  test.each([
    ['a report', 'cycles/k1/status.mdx', `---\ntitle: K\n---\n\n## Ovens — small\n\n${both}${both}`],
    [
      'a report with one marker left',
      'cycles/k1/status.mdx',
      '---\ntitle: K\n---\n\n## Ovens — small\n\n- [x] Replace the door seals\n>>>>>>> other\n- [?] A',
    ],
    ['the frontmatter of a report', 'cycles/k1/status.mdx', `---\n${conflict('title: K\n', 'titel: [\n')}---\n`],
    ['the settings', 'site.yaml', conflict('title: A\n', 'title: B\n')],
    ['an area', 'areas/ovens.mdx', `---\n${conflict('title: A\n', 'title: B\n')}---\n`],
    ['the redirects', 'redirects.yaml', conflict('/a/: /b/\n', '/a/: /c/\n')],
  ])('in %s is all that is reported about the file', (_what, path, text) => {
    const { content, diagnostics } = checkKitchen({ [path]: text });
    expect([reported(diagnostics), content]).toEqual([[`merge-conflict ${path}`], undefined]);
  });

  test.each([
    ['- Hire\n=======\n- Train', ['merge-conflict cycles/k1/status.mdx']],
    ['Our team\n========\n', ['heading-level cycles/k1/status.mdx']],
  ])('may have left a line behind, unless it is under a title: %j', (body, expected) => {
    const text = `---\ntitle: K\n---\n\n## Staff\n\n${body}\n`;
    expect(reported(checkKitchen({ 'cycles/k1/status.mdx': text }).diagnostics)).toEqual(expected);
  });

  test('is not found in comments that resemble one', () => {
    expect(
      reported(checkKitchen({ 'redirects.yaml': '/a/: /matrix/\n# ======= \n# <<<<<<< x\n' }).diagnostics),
    ).toEqual([]);
  });
});

test('the dates of other files tell the day from the month', () => {
  const dated = (date: string) => `---\ntitle: K\ndate: ${date}\n---\n\n## Staff\n\n- Hire\n`;
  const fixes = (other: string) =>
    checkKitchen({ 'cycles/k1/plan.mdx': dated(other), 'cycles/k1/status.mdx': dated('12.01.2029') })
      .diagnostics.filter(({ file }) => file.endsWith('status.mdx'))
      .map(({ fix }) => fix);
  expect(fixes('2028-12-18')).toEqual(['Write 2029-01-12 or 2029-12-01.']);
  expect(fixes('18.12.2028')).toEqual(['date: 2029-01-12']);
  expect(fixes('12/18/2028')).toEqual(['date: 2029-12-01']);
});

describe('a renamed area', () => {
  test('keeps its lines', () => {
    const { content } = checkKitchen({
      'areas/staff.mdx': '---\ntitle: Crew\n---\n',
      'areas/stages.mdx': '---\ntitle: Stages\n---\n',
      'cycles/k1/plan.mdx': '---\ntitle: K\n---\n\n## Staff\n\n- Train\n',
    });
    expect(content?.reports[0]?.sections.map(({ area }) => area)).toEqual(['staff']);
  });

  const area = (fields: string) => `---\n${fields}---\n`;
  const reportUnder = (title: string) => report(`## ${title}\n\n- Bake`);
  const twoReportsUnder = (title: string) => ({
    'cycles/k1/status.mdx': reportUnder(title),
    'cycles/k2/plan.mdx': reportUnder(title),
  });

  test.each([
    [
      'found by its id',
      'Ovens — small',
      area('title: Kitchen equipment\n'),
      'title: Kitchen equipment\naliases: [Ovens — small]',
    ],
    [
      'beside a comment',
      'Ovens — small',
      area('title: Equipment # since K1\n'),
      'title: Equipment # since K1\naliases: [Ovens — small]',
    ],
    [
      'beside other aliases',
      'Ovens — small',
      area('title: Equipment\naliases: [Stoves]\norder: 1\n'),
      'aliases: [Stoves, Ovens — small]',
    ],
    [
      'beside aliases on separate lines',
      'Big ovens',
      area('title: Equipment\naliases:\n  - Stoves\n'),
      'aliases: [Stoves, Big ovens]',
    ],
    [
      'found by a word of its title',
      'Small equipment',
      area('title: Kitchen equipment\n'),
      'title: Kitchen equipment\naliases: [Small equipment]',
    ],
  ])('is reported once for all reports, with an alias as fix: %s', (_how, title, text, fix) => {
    const files = { ...twoReportsUnder(title), 'areas/ovens.mdx': text };
    const { diagnostics } = checkKitchen(files);
    expect(diagnostics.map(({ code, file, fix }) => [code, file, fix])).toEqual([
      ['unknown-area', 'content/areas/ovens.mdx', fix],
    ]);
    expect(checkKitchen({ ...files, 'areas/ovens.mdx': applyFix(text, diagnostics[0]!) }).diagnostics).toEqual([]);
  });

  test('is reported for a single report if the heading is its id', () => {
    const files = {
      'areas/ovens.mdx': area('title: Kitchen equipment\n'),
      'cycles/k1/status.mdx': reportUnder('Ovens'),
    };
    expect(reported(checkKitchen(files).diagnostics)).toEqual(['unknown-area areas/ovens.mdx']);
  });

  test.each(['Ovens — smal', 'Garden'])('is not suspected if a heading is misspelt or new: %s', (title) => {
    expect(reported(checkKitchen(twoReportsUnder(title)).diagnostics)).toEqual([
      'unknown-area cycles/k1/status.mdx',
      'unknown-area cycles/k2/plan.mdx',
    ]);
  });
});

describe('one mistake gives one message', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    [
      'an area whose fields cannot be read',
      { 'areas/ovens.mdx': '---\ntitel: Ovens — small\n---\n' },
      'frontmatter-field areas/ovens.mdx',
    ],
    [
      'an area that is not YAML',
      { 'areas/ovens.mdx': '---\ntitle: Ovens: small\n---\n' },
      'frontmatter-syntax areas/ovens.mdx',
    ],
    [
      'an area with the wrong name',
      { 'areas/ovens.mdx': undefined, 'areas/Ovens.mdx': '---\ntitle: Ovens — small\n---\n' },
      'file-name areas/Ovens.mdx',
    ],
    [
      'an area with the wrong extension',
      { 'areas/ovens.mdx': undefined, 'areas/ovens.md': 'x' },
      'unexpected-file areas/ovens.md',
    ],
    ['settings with the wrong name', { 'site.yaml': undefined, 'site.yml': 'x' }, 'unexpected-file site.yml'],
    ['missing settings', { 'site.yaml': undefined }, 'missing-file site.yaml'],
    [
      'a report with the wrong name',
      { 'cycles/k1/status.mdx': undefined, 'cycles/K1/status.mdx': 'x' },
      'file-name cycles/K1/status.mdx',
    ],
    [
      'a report with the wrong extension',
      { 'cycles/k1/status.mdx': undefined, 'cycles/k1/status.md': 'x' },
      'unexpected-file cycles/k1/status.md',
    ],
    [
      'a report whose fields cannot be read',
      { 'cycles/k1/status.mdx': '---\ntitle: [\n---\n\n## Staff\n\n- A\n' },
      'frontmatter-syntax cycles/k1/status.mdx',
    ],
    [
      'a topic whose fields cannot be read',
      { 'topics/thermostat.mdx': '---\nterm: 5\n---\n' },
      'frontmatter-field topics/thermostat.mdx',
    ],
    [
      'a missing source',
      { 'cycles/k1/status.mdx': '---\ntitle: K\nsource: { title: K, file: sources/k1.md }\n---\n' },
      'missing-file cycles/k1/status.mdx',
    ],
    [
      'a missing image',
      { 'topics/thermostat.mdx': '---\nterm: Thermostat\n---\n\n![](seal.png)\n' },
      'missing-image topics/thermostat.mdx',
    ],
    [
      'a missing area with a note on an item',
      { 'areas/ovens.mdx': undefined, 'items/ovens/replace-the-door-seals.mdx': 'A note.\n' },
      'unknown-area cycles/k1/status.mdx',
    ],
    [
      'a folder without areas',
      { 'areas/ovens.mdx': undefined, 'areas/staff.mdx': undefined },
      'missing-file areas/ovens-small.mdx',
    ],
  ])('%s', (_name, files, message) => {
    expect(reported(checkKitchen(files).diagnostics)).toEqual([message]);
  });

  test('an empty folder gives one for each file that it needs', () => {
    expect(reported(checkKitchen(nothing).diagnostics)).toEqual([
      'missing-file areas/first-area.mdx',
      'missing-file cycles/k1/plan.mdx',
      'missing-file site.yaml',
    ]);
  });
});

describe('a new content folder', () => {
  const site = 'title: Kitchen\nteam: The kitchen\ncycles: [2031H1, 2031H2]\n';
  const suggested = (files: Record<string, string | undefined>) =>
    checkKitchen({ ...nothing, ...files }).diagnostics.map(({ code, file, fix }) => [
      code,
      file.replace('content/', ''),
      fix,
    ]);

  test('gets a plan for its first cycle', () => {
    expect(suggested({ 'site.yaml': site, 'areas/staff.mdx': kitchen['areas/staff.mdx'] })).toEqual([
      ['missing-file', 'cycles/2031h1/plan.mdx', 'Write the first report. npx almanac import makes it from slides.'],
    ]);
  });

  test('gets an area for each heading of its reports', () => {
    const files = {
      'site.yaml': site.replace(', 2031H2', ''),
      'cycles/2031h1/plan.mdx': '---\ntitle: K\n---\n\n## Öfen: kleine\n\n- Heat\n\n## Staff\n\n- Hire\n',
    };
    expect(suggested(files)).toEqual([
      ['missing-file', 'areas/ofen-kleine.mdx', '---\ntitle: "Öfen: kleine"\n---'],
      ['missing-file', 'areas/staff.mdx', '---\ntitle: Staff\n---'],
    ]);
  });
});

describe('there is no content for a history', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['without valid settings', { 'site.yaml': 'title: K\n' }],
    ['if a report is too long', { 'cycles/k1/status.mdx': 'a'.repeat(300_000) }],
    ['if the text of a report could not be read', { 'cycles/k1/status.mdx': '' }],
    [
      'if a report has the wrong name',
      { 'cycles/K2/status.mdx': 'x', 'site.yaml': 'title: K\nteam: K\ncycles: [K1, K2]\n' },
    ],
  ])('%s', (_name, files) => {
    expect(checkKitchen(files).content).toBeUndefined();
  });
});

test('there is content for a history if mistakes leave every line in its place', () => {
  expect(checkKitchen({ 'cycles/k1/status.mdx': '## Stafff\n\n- [?] A <b> {\n' }).content?.reports).toHaveLength(1);
});

/** Remembers what is read, and counts what is read again. */
function memo() {
  const known = new Map<string, unknown>();
  let count = 0;
  const reuse = <Result>(madeFrom: string, read: () => Result): Result => {
    if (!known.has(madeFrom)) {
      known.set(madeFrom, read());
      count++;
    }
    return known.get(madeFrom) as Result;
  };
  const readsIn = (files: Parameters<typeof checkKitchen>[0]) => {
    const before = count;
    const { content } = checkKitchen(files, { reuse });
    return { content, reads: count - before };
  };
  return { reuse, readsIn };
}

describe('a report that was read before', () => {
  test('has its mistakes reported again', () => {
    const files = { 'cycles/k1/status.mdx': `${kitchen['cycles/k1/status.mdx']}\n• Odd bullet\n` };
    const { reuse } = memo();
    const first = checkKitchen(files, { reuse });
    expect(first.diagnostics.map(({ code }) => code)).toContain('missed-mark');
    const second = checkKitchen(files, { reuse });
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(second.content?.reports[0]).toBe(first.content?.reports[0]);
  });

  test('is used until something that it depends on changes', () => {
    const { readsIn } = memo();
    const first = readsIn({}).content?.reports[0];
    const changes = [
      { 'cycles/k1/status.mdx': `${kitchen['cycles/k1/status.mdx']} ` },
      { 'topics/door.mdx': '---\nterm: Door\n---\n' },
      { 'areas/staff.mdx': '---\ntitle: Crew\n---\n' },
      { 'site.yaml': 'title: K\nteam: K\ncycles: [K1]\n' },
    ];
    const reread = changes.map((files) => readsIn(files).content?.reports[0]);
    expect(new Set([first, ...reread]).size).toBe(changes.length + 1);
    expect(readsIn({}).content?.reports[0]).toBe(first);
  });

  test('is used after the definition of a topic changes', () => {
    const { readsIn } = memo();
    const first = readsIn({}).content?.reports[0];
    const files = { 'topics/thermostat.mdx': '---\nterm: Thermostat\n---\n\nNew words.\n' };
    expect(readsIn(files).content?.reports[0]).toBe(first);
  });
});

describe('an area, topic or note that was read before', () => {
  const files = {
    'areas/ovens.mdx': '---\ntitle: Ovens \\\\*small\n---\n\nThe thermostat, [not there](/files/gone.pdf).\n',
    'items/ovens/replace-the-door-seals.mdx': '---\nrecords: []\n---\n\nOf rubber.\n',
  };

  test('is used, and its mistakes are reported again', () => {
    const { reuse } = memo();
    const first = checkKitchen(files, { reuse });
    const second = checkKitchen(files, { reuse });
    expect(second).toEqual(first);
    for (const list of ['areas', 'topics', 'notes'] as const)
      expect(second.content?.[list].every((note) => first.content?.[list].some((other) => other === note))).toBe(true);
  });

  test('is used until something that it depends on changes', () => {
    const { readsIn } = memo();
    // The site has a report too.
    const all = readsIn(files).reads;
    expect(all).toBe(5);
    expect(readsIn(files).reads).toBe(0);
    const changes: [Record<string, string>, number][] = [
      [{ 'items/ovens/replace-the-door-seals.mdx': '---\nrecords: []\n---\n\nOf felt.\n' }, 1],
      // Any of them may mention the new topic, which is read too.
      [{ 'topics/door.mdx': '---\nterm: Rubber\n---\n' }, all + 1],
      [{ 'site.yaml': 'title: K\nteam: K\ncycles: [K1]\n' }, all],
      [{ 'cycles/k1/status.mdx': `${kitchen['cycles/k1/status.mdx']} ` }, 1],
    ];
    for (const [changed, count] of changes)
      expect(readsIn({ ...files, ...changed }).reads, JSON.stringify(changed)).toBe(count);
  });
});

test.each([
  ['en', []],
  ['ja', ['the language `ja`, for which the interface has no strings: it is in English, and marked so']],
])('the language %s is reported if the interface does not have it', (language, found) => {
  const site = `${kitchen['site.yaml']!.replace(/^language: .*\n/m, '')}language: ${language}\n`;
  const { diagnostics } = checkKitchen({ 'site.yaml': site });
  expect(diagnostics.filter(({ code }) => code === 'untranslated').map((one) => one.found)).toEqual(found);
});

/** Queries against an index as a build writes it. Those of the first team's readers are in `seed.test.ts`. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { readFolder, readReports } from '../../history/inline.fixture.ts';
import { searchOf } from './query.fixture.ts';

const reports = {
  'k1/status': `
    ## Ovens

    - [x] Registry for any butler
    - [/] Migrate the butler registry of client and server
    - [ ] Somewhere
      - The registry is the butler's
      - Optimising takes time
    - [x] Kafka 3.8 upgrade

    ## Oversight and Release

    - [/] SPIR-V optimiser (DM-36602)
    - [ ] GL_ARB_gl_spirv
    - [/] Cut a branch
  `,
  'k2/status': `
    ## Ovens

    - [/] Butler registry schema migration
    - [/] Migrationsland
    - [ ] Archive of reports
    - [ ] Client/server
    - [/] Jenkins

    ## Oversight and Release

    - [/] Cut a branch
    - [/] GL_ARB_gl_spirv
    - [x] Arch meetings
  `,
};
const otherFiles = {
  'areas/oversight.mdx': '---\ntitle: Oversight and Release\naliases: [Shipping]\n---\n\nWhat goes out.\n',
  'topics/usdf.mdx':
    '---\nterm: USDF\nexpansion: United States Data Facility\n---\n\nThe data centre on the US side.\n',
  'topics/slac.mdx': '---\nterm: SLAC\n---\n\nHosts the US data facility.\n',
  'topics/kernel.mdx': '---\nterm: Kernel\naliases: [release kernel]\n---\n\nEach release mentions it.\n',
  'topics/native.mdx': '---\nterm: Native shaders\n---\n\nShaders.\n',
  'topics/doe.mdx': '---\nterm: DOE\nexpansion: Department of Energy\n---\n\nAn agency.\n',
};
const search = await searchOf(readReports(reports, otherFiles));
const lines = [20, 21, 22, 23, 24, 25, 26, 27, 2].map((number) => `- [x] Deploy DM-NCSA-${number}`);
const others = ['Improve RISC-V/riscv64', 'Test VK_KHR_maintenance9', 'Port to x86', 'Keep `_ExportInput`'].map(
  (name) => `- [x] ${name}`,
);
const searchHandles = await searchOf(readReports({ 'k1/status': ['## Ovens', '', ...lines, ...others].join('\n') }));

describe('ranking', () => {
  test.each([
    [
      'butler registry',
      [
        'Butler registry schema migration',
        'Registry for any butler',
        'Migrate the butler registry of client and server',
      ],
    ],
    ['registry butlers', ['Butler registry schema migration', 'Registry for any butler']],
    ['arch', ['Arch meetings', 'Archive of reports']],
    ['migrations', ['Butler registry schema migration', 'Migrate the butler registry of client and server']],
    ['US data facility', ['USDF']],
    ['what is the USDF?', ['USDF']],
    ['release', ['Oversight and Release', 'Kernel']],
    ['client server', ['Client/server', 'Migrate the butler registry of client and server']],
    ['clientserver', ['Client/server']],
    ['k 2', ['k2']],
    ['kafka-3.8', ['Kafka 3.8 upgrade']],
    ['optimising', ['Somewhere', 'SPIR-V optimiser (DM-36602)']],
    ['dm 36602', ['SPIR-V optimiser (DM-36602)']],
  ])('a query for "%s" shows first %j', async (query, expected) => {
    expect((await search(query)).titles.slice(0, expected.length)).toEqual(expected);
  });

  test('an exact name comes first, even if many other names contain it', async () => {
    const manyReports = Array.from({ length: 30 }, (_, index) => [
      `k1.${index + 1}/status`,
      `## Ovens\n\n- [x] Ship k1.${index + 1}\n- [ ] Intel driver ${index} (intel, intel, intel)\n`,
    ]);
    const searchMany = await searchOf(
      readReports(Object.fromEntries(manyReports), { 'areas/intel.mdx': '---\ntitle: Intel\n---\n\nChips.\n' }),
      onTestFinished,
    );
    expect((await searchMany('k1.1')).titles[0]).toBe('k1.1');
    expect((await searchMany('Intel')).titles[0]).toBe('Intel');
    expect((await searchMany('intel', { kind: ['item'], area: ['ovens'] })).total).toBe(30);
  });
});

test.each(['DM-12345', 'DMTN-999', 'RFC-1', 'w_2023_10', 'dp0.2', 'docker'])(
  'a query for %s, which is in no report, finds nothing',
  async (query) => {
    const { total, unknown } = await search(query);
    expect({ total, count: unknown.length }).toEqual({ total: 0, count: 1 });
  },
);

test('the beginning of a handle finds longer handles', async () => {
  expect((await search('DM-366')).titles).toEqual(['SPIR-V optimiser (DM-36602)']);
});

describe('a handle', () => {
  test('is found by itself, however many longer ones begin alike', async () => {
    for (const query of ['DM-NCSA-2', 'dm-ncsa-2', 'DM NCSA 2']) {
      expect((await searchHandles(query)).titles[0]).toEqual('Deploy DM-NCSA-2');
    }
  });

  test.each([
    ['riscv64', 'Improve RISC-V/riscv64'],
    ['improve riscv64', 'Improve RISC-V/riscv64'],
    ['maintenance9', 'Test VK_KHR_maintenance9'],
    ['vk maintenance9', 'Test VK_KHR_maintenance9'],
    ['khr_maintenance9', 'Test VK_KHR_maintenance9'],
    ['x86', 'Port to x86'],
    ['exportinput', 'Keep _ExportInput'],
  ])('or a name in code is found by its parts: %s', async (query, title) => {
    expect((await searchHandles(query)).titles).toEqual([title]);
  });
});

test('"SPIR-V", "spir v" and "SPIR_V" find the same as "spirv"', async () => {
  const { titles } = await search('spirv');
  expect(titles.toSorted()).toEqual(['GL_ARB_gl_spirv', 'SPIR-V optimiser (DM-36602)']);
  for (const query of ['SPIR-V', 'spir v', 'SPIR_V'])
    expect((await search(query)).titles.toSorted(), query).toEqual(titles.toSorted());
});

test('an item is found by words in the title or an alias of its area', async () => {
  expect((await search('in progress oversight')).titles).toEqual([
    'GL_ARB_gl_spirv',
    'Cut a branch',
    'SPIR-V optimiser (DM-36602)',
  ]);
  expect((await search('shipping branch')).titles[0]).toBe('Cut a branch');
});

test('an item is found by the words for its status, its change and its cycles', async () => {
  const items = [
    'Client/server',
    'Migrationsland',
    'Jenkins',
    'Archive of reports',
    'Butler registry schema migration',
  ];
  expect((await search('new')).titles.toSorted()).toEqual(['Changes in k2', ...items, 'Matrix'].toSorted());
  expect((await search('carried over in K2')).titles.toSorted()).toEqual(['Cut a branch', 'GL_ARB_gl_spirv', 'Matrix']);
  expect((await search('dropped')).titles).toEqual(['Matrix']);
  expect((await search('done k1')).titles.toSorted()).toEqual([
    'Kafka 3.8 upgrade',
    'Matrix',
    'Registry for any butler',
  ]);
  expect((await search('no longer listed')).titles).toHaveLength(4);
});

test('beside a cycle, a status or a change has to be that of the same cycle', async () => {
  const found = async (filters: object) => (await search('', { kind: ['item'], ...filters })).titles.toSorted();
  expect(await found({ cycle: ['k1'], status: ['not-started'] })).toEqual(['GL_ARB_gl_spirv', 'Somewhere']);
  expect(await found({ cycle: ['k2'], change: ['carried'] })).toEqual(['Cut a branch', 'GL_ARB_gl_spirv']);
  expect(await found({ cycle: ['k1'], change: ['carried'] })).toEqual([]);
});

test('a result that is no longer listed names the cycle that left it out', async () => {
  const [result] = (await search('somewhere')).results;
  expect(result).toMatchObject({ unlistedSince: 'k2' });
});

test('a query does not find other words with the same beginning', async () => {
  // Pagefind takes "jenness" for a form of "jen", and answers "butlr" with results for "but".
  expect(await search('jenness')).toMatchObject({ total: 0, unknown: ['jenness'] });
  expect(await search('butlr registry')).toMatchObject({ query: 'butler registry' });
});

test('a title with all that was typed comes first, even if others have more words that begin like it', async () => {
  const searchWorkshop = await searchOf(readFolder('e2e/fixtures/workshop'), onTestFinished);
  expect((await searchWorkshop('evening trui')).titles[0]).toBe('Evening course in wheel truing');
});

test('the beginning of a word is found, although Pagefind stems it like a whole one', async () => {
  const reported = readReports({
    'k1/status': '## Staff\n\n- [x] Fit a bell to every bicycle\n- [x] Count every bell',
  });
  const searchBells = await searchOf(reported, onTestFinished);
  expect((await searchBells('every bicy')).titles).toEqual(['Fit a bell to every bicycle']);
});

test('unknown words are left out; if nothing has all the others, a partial match comes first', async () => {
  expect(await search('jenkins qqqqqq')).toMatchObject({ titles: ['Jenkins'], unknown: ['qqqqqq'] });
  const { titles, isPartial } = await search('jenkins kafka upgrade');
  expect({ first: titles[0], isPartial }).toEqual({ first: 'Kafka 3.8 upgrade', isPartial: true });
});

test('a result has its lines, each with the reports that list it', async () => {
  const [result] = (await search('cut a branch')).results;
  const listings = [
    { cycle: 'k2', status: 'in-progress', prefix: '' },
    { cycle: 'k1', status: 'in-progress', prefix: '' },
  ];
  expect(result!.passages).toEqual([
    { target: { line: 'oversight/cut-a-branch', listings }, text: 'Cut a branch', isMatched: true },
  ]);
});

describe('in the reports of a team', async () => {
  const searchTeam = await searchOf(
    readReports(
      {
        'k1/status': `
    ## Nodes

    - [/] Supporting CRI-containerD on Windows
    - [/] Move to RemoteButler/QueryServer
    - [ ] Ship feature gates (DM-1)
    - [ ] Condition of the oldest node
    - [ ] Conditions and conditional access
    - [ ] Older nodes
    - [ ] Gate keeper
  `,
        'k2/status': `
    ## Nodes

    - [/] Supporting CRI-containerD on Windows
    - [/] Move to RemoteButler/QueryServer
    - [ ] Feature gates for access
    - [ ] Selecting nodes
    - [ ] Choose a container
      - Selective updates
    - [/] Provenance of nodes
    - [/] Dataset annotations
    - [ ] Run cargo scripts faster
  `,
      },
      {
        'areas/nodes.mdx': '---\ntitle: Nodes\n---\n\nProvenance, annotations and wiring.\n',
        'topics/cargo-script.mdx': '---\nterm: cargo script\n---\n\nA single file.\n',
      },
    ),
  );

  test.each([
    ['containerd', 'Supporting CRI-containerD on Windows'],
    ['queryserver', 'Move to RemoteButler/QueryServer'],
    ['remotebutler', 'Move to RemoteButler/QueryServer'],
    ['remotebutlerqueryserver', 'Move to RemoteButler/QueryServer'],
    ['selective', 'Choose a container'],
    ['cargo scripts', 'cargo script'],
    ['feature gates', 'Feature gates for access'],
    ['not started gates', 'Feature gates for access'],
  ])('"%s" is answered by "%s"', async (query, title) => {
    const { titles, unknown } = await searchTeam(query);
    expect([titles[0], unknown]).toEqual([title, []]);
  });

  test('a typo offers every word that is equally near, the rarest first', async () => {
    const { query, titles, isOfWords } = await searchTeam('oldet');
    expect(query).toBe('oldest / older');
    expect(titles.toSorted()).toEqual(['Condition of the oldest node', 'Older nodes']);
    expect(isOfWords).toBe(false);
  });

  test('a word is corrected only if something has the correction and another word of the query', async () => {
    expect(await searchTeam('bevy gatte')).toMatchObject({ query: 'bevy gatte', total: 0, unknown: ['bevy', 'gatte'] });
    expect(await searchTeam('older keepr')).toMatchObject({ titles: ['Older nodes'], unknown: ['keepr'] });
    expect(await searchTeam('gate keepr')).toMatchObject({ query: 'gate keeper', titles: ['Gate keeper'] });
    expect(await searchTeam('gate keepr zzyzx')).toMatchObject({ query: 'gate keeper', unknown: ['zzyzx'] });
  });

  test('items with some of the words come before an area that has all in its description', async () => {
    const { titles, isPartial } = await searchTeam('provenance and annotations');
    expect(titles).toEqual(['Provenance of nodes', 'Dataset annotations', 'Nodes']);
    expect(isPartial).toBe(true);
  });
});

test('a word that the index lacks is left out; the search fails only if one that begins alike is missing, too', async () => {
  const known = ['branch', 'butler', 'jenkinz', 'jenkins'];
  const searchLacking = await searchOf(readReports(reports, otherFiles), onTestFinished, known);
  expect(await searchLacking('butler jenkinz')).toMatchObject({ query: 'butler jenkinz', unknown: [] });
  expect((await searchLacking('butler jenkinz')).total).toBeGreaterThan(0);
  expect(await searchLacking('jenkinz')).toMatchObject({ total: 0, unknown: [] });
  const searchNothing = await searchOf(readReports(reports, otherFiles), onTestFinished, ['jenkinz', 'jenkinx']);
  await expect(searchNothing('jenkinz')).rejects.toThrow('The index is incomplete.');
});

test('a title with the words comes before what only mentions them, even if it is no longer listed', async () => {
  const reported = readReports({
    'k1/status': '## Staff\n\n- [/] Borrow checking for tools',
    'k2/status':
      '## Staff\n\n- [/] Lend tools\n  - [/] Borrow checking of keys\n- [/] Count tools\n  - [/] Borrow checking',
  });
  const searchTools = await searchOf(reported, onTestFinished);
  expect((await searchTools('borrow checking')).titles[0]).toBe('Borrow checking for tools');
});

test('of equals, what is listed comes first', async () => {
  const reported = readReports({
    'k1/status': '## Staff\n\n- [/] Oil locks\n- [/] Oil doors',
    'k2/status': '## Staff\n\n- [/] Oil doors',
  });
  const searchOil = await searchOf(reported, onTestFinished);
  expect((await searchOil('oil')).titles).toEqual(['Oil doors', 'Oil locks']);
});

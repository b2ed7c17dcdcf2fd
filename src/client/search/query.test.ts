/** Queries to an index as a build writes it. Those of the first team's readers are in `seed.test.ts`. */
import { describe, expect, test } from 'vitest';
import { readReports } from '../../history/inline.fixture.ts';
import { searchOf } from './query.fixture.ts';

const reports = {
  'k1/status': `
    ## Ovens

    - [x] Registry for any butler
    - [/] Migrate the butler registry of client and server
    - [ ] Somewhere
      - The registry is the butler's
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
const others = {
  'areas/oversight.mdx': '---\ntitle: Oversight and Release\naliases: [Shipping]\n---\n\nWhat goes out.\n',
  'topics/usdf.mdx':
    '---\nterm: USDF\nexpansion: United States Data Facility\n---\n\nThe data centre on the US side.\n',
  'topics/slac.mdx': '---\nterm: SLAC\n---\n\nHosts the US data facility.\n',
  'topics/kernel.mdx': '---\nterm: Kernel\naliases: [release kernel]\n---\n\nEach release mentions it.\n',
  'topics/native.mdx': '---\nterm: Native shaders\n---\n\nShaders.\n',
  'topics/doe.mdx': '---\nterm: DOE\nexpansion: Department of Energy\n---\n\nAn agency.\n',
};
const ask = await searchOf(readReports(reports, others));

describe('first comes', () => {
  test.each([
    [
      'butler registry',
      [
        'Butler registry schema migration',
        'Migrate the butler registry of client and server',
        'Registry for any butler',
      ],
    ],
    ['registry butlers', ['Butler registry schema migration', 'Registry for any butler']],
    ['arch', ['Arch meetings', 'Archive of reports']],
    ['migrations', ['Butler registry schema migration', 'Migrate the butler registry of client and server']],
    ['US data facility', ['USDF', 'SLAC']],
    ['what is the USDF?', ['USDF']],
    ['release', ['Oversight and Release', 'Kernel']],
    ['client server', ['Client/server', 'Migrate the butler registry of client and server']],
    ['clientserver', ['Client/server']],
    ['k 2', ['k2']],
    ['kafka-3.8', ['Kafka 3.8 upgrade']],
    ['dm 36602', ['SPIR-V optimiser (DM-36602)']],
  ])('for %s: %j', async (query, expected) => {
    expect((await ask(query)).titles.slice(0, expected.length)).toEqual(expected);
  });

  test('what has the very name, wherever the index has it', async () => {
    const lines = Array.from({ length: 30 }, (_, place) => [
      `k1.${place + 1}/status`,
      `## Ovens\n\n- [x] Ship k1.${place + 1}\n- [ ] Intel driver ${place} (intel, intel, intel)\n`,
    ]);
    const many = await searchOf(
      readReports(Object.fromEntries(lines), { 'areas/intel.mdx': '---\ntitle: Intel\n---\n\nChips.\n' }),
    );
    expect((await many('k1.1')).titles[0]).toBe('k1.1');
    expect((await many('Intel')).titles[0]).toBe('Intel');
    expect((await many('intel', { kind: ['item'], area: ['ovens'] })).total).toBe(30);
  });
});

test.each(['DM-12345', 'DM 12345', 'DMTN-999', 'RFC-1', 'w_2023_10', 'dp0.2', 'naïve', 'docker'])(
  '%s, which is in no report, is answered with nothing else',
  async (query) => {
    const { total, unknown, topics } = await ask(query);
    expect({ total, count: unknown.length, topics }).toEqual({ total: 0, count: 1, topics: [] });
  },
);

test('what begins like a handle is shown, and that it is not the handle', async () => {
  expect(await ask('DM-366')).toMatchObject({
    titles: ['SPIR-V optimiser (DM-36602)'],
    partly: 'longer',
    unknown: ['DM-366'],
  });
});

test('SPIR-V finds what spirv finds', async () => {
  const { titles } = await ask('spirv');
  expect(titles.toSorted()).toEqual(['GL_ARB_gl_spirv', 'SPIR-V optimiser (DM-36602)']);
  for (const query of ['SPIR-V', 'spir v', 'SPIR_V'])
    expect((await ask(query)).titles.toSorted(), query).toEqual(titles.toSorted());
});

test('items are found by words of their area', async () => {
  expect((await ask('in progress oversight')).titles).toEqual([
    'GL_ARB_gl_spirv',
    'Cut a branch',
    'SPIR-V optimiser (DM-36602)',
  ]);
  expect((await ask('shipping branch')).titles[0]).toBe('Cut a branch');
});

test('names of filters are filters, and changes are those of the newest cycle or of the one that is named', async () => {
  expect((await ask('new')).titles).toEqual([
    'Butler registry schema migration',
    'Migrationsland',
    'Archive of reports',
    'Client/server',
    'Jenkins',
  ]);
  expect(await ask('carried over in K2')).toMatchObject({
    titles: ['k2', 'GL_ARB_gl_spirv', 'Cut a branch'],
    changesOf: 'k2',
  });
  expect((await ask('no longer listed')).titles).toEqual([
    'Migrate the butler registry of client and server',
    'Somewhere',
    'SPIR-V optimiser (DM-36602)',
  ]);
  expect(await ask('dropped')).toMatchObject({ total: 0, noneWith: { status: ['dropped'] } });
  expect(await ask('dropped ovens')).toMatchObject({ total: 0, noneWith: { status: ['dropped'], area: ['ovens'] } });
  const [answer] = (await ask('somewhere')).groups[0]!.results;
  expect(answer).toMatchObject({ gone: 'k2', status: 'not-started' });
});

test('a word that only begins like what the index has is another word', async () => {
  // Pagefind takes "jenness" for a form of "jen", and results "butlr" with what has "but".
  expect(await ask('jenness')).toMatchObject({ total: 0, unknown: ['jenness'] });
  expect(await ask('butlr registry')).toMatchObject({ corrected: true, searched: { query: 'butler registry' } });
});

test('unknown words are left out, and where nothing has all of them, the closest is shown', async () => {
  expect(await ask('jenkins qqqqqq')).toMatchObject({ titles: ['Jenkins'], unknown: ['qqqqqq'] });
  const { titles, partly } = await ask('jenkins kafka upgrade');
  expect({ first: titles[0], partly }).toEqual({ first: 'Kafka 3.8 upgrade', partly: 'some' });
});

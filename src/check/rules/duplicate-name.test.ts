import { describe, expect, test } from 'vitest';
import { readReports } from '../../history/inline.fixture.ts';
import type { Diagnostic } from '../../report/diagnostics/diagnostic.ts';
import { kitchen } from '../../report/kitchen.fixture.ts';
import { checkKitchen } from '../check.fixture.ts';
import { twoTeams } from '../teams.fixture.ts';

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
        'If both are the same, move what this file says there, and delete it; if not, write another title, or delete the name there.',
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
      [
        'duplicate-name',
        'If both are the same, move what this file says there, and delete it; if not, write another title, or delete the name there.',
      ],
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
});

test.each(['K1', 'k1'])('a cycle is listed once: %s', (label) => {
  const site = `title: K\nteam: K\ncycles: [K1, ${label}]\n`;
  expect(checkKitchen({ 'site.yaml': site }).diagnostics).toMatchObject([
    {
      code: 'duplicate-name',
      position: { line: 3 },
      found: `the cycle \`${label}\` a second time`,
      fix: 'Delete one of them, or give it another name.',
    },
  ]);
});

const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);

test('drafts cannot be shown beside published files of the same name', () => {
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

const reports = { 'f23a/status': '## Ovens\n- Doors', 'f23b/plan': '## Ovens\n- Doors' };
const mistakesIn = (...reviews: string[]) =>
  readReports(reports, {
    'site.yaml': `title: Kitchen\nteam: The kitchen\ncycles: [F23A, F23B, F24A]\nreviews:\n  - ${reviews.join('\n  - ')}\n`,
  }).diagnostics.map(({ code, position, found, fix }) => [code, `${position.line}:${position.column}`, found, fix]);

test('two reviews whose names make one URL are reported', () => {
  expect(mistakesIn('{ name: Spring review, after: F23A }', '{ name: "Spring, review!", after: F23B }')).toEqual([
    [
      'duplicate-name',
      '6:7',
      'the review `Spring, review!` a second time',
      'Delete one of them, or give it another name.',
    ],
  ]);
});

test('two teams cannot have names that make the same URL', () => {
  const site = twoTeams['site.yaml']!.replace('Service]', 'Service, { name: bakery! }]');
  const { diagnostics } = checkKitchen({ ...twoTeams, 'site.yaml': site });
  expect(diagnostics.map(({ code, found }) => `${code}: ${found}`)).toEqual([
    'duplicate-name: the team `bakery!` a second time',
  ]);
});

test('two figures cannot have one label', () => {
  const site = `${twoTeams['site.yaml']}figures: { burns: Burns, ovens: Ovens, fires: { label: burns, digits: 1 } }\n`;
  const { diagnostics } = checkKitchen({ ...twoTeams, 'site.yaml': site });
  expect(diagnostics).toMatchObject([{ code: 'duplicate-name', found: 'the figure `burns` a second time' }]);
});

test('no team has expected days twice in a cycle', () => {
  const site = (other: string) =>
    twoTeams['site.yaml']!.replace(
      '[K1, K2]',
      `[{ label: K1, expected: { teams: { Bakery: { plan: 2031-01-10 }, ${other}: { status: 2031-06-30 } } } }, K2]`,
    );
  const codes = (other: string) =>
    checkKitchen({ ...twoTeams, 'site.yaml': site(other) }).diagnostics.map(({ code, found }) => `${code}: ${found}`);
  expect(codes('bakery')).toEqual([
    'duplicate-name: the team `bakery` among the expected days of K1, which are given as `Bakery` already',
  ]);
  expect(codes('Bakery')).toEqual([expect.stringMatching(/^frontmatter-syntax: /)]);
});

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { kitchen, kitchenWith, options } from '../report/kitchen.fixture.ts';
import { checkKitchen } from './check.fixture.ts';
import { check } from './check.ts';

const published = '/areas/ovens/replace-the-door-seals/\n/cycles/k1/#ovens/measure-heat-loss\n';

function checked(list: string, addresses = published) {
  const status = `---\ntitle: K1\n---\n\n## Ovens — small\n\n${list}\n`;
  const input = kitchenWith({ 'cycles/k1/status.mdx': status, 'addresses.txt': addresses });
  const { diagnostics, hasErrors } = check({ input, diagnostics: [] }, options);
  return {
    hasErrors,
    found: diagnostics.map(({ code, severity, file }) => `${code} ${severity} ${file}`),
    diagnostics,
  };
}

const numbered = '1. Replace the door seals\n2. Measure heat loss';

test('a numbered list is the mistake, not the published URLs that are lost with it', () => {
  const { hasErrors, found, diagnostics } = checked(numbered);
  expect(hasErrors).toBe(true);
  expect(found).toEqual(['missed-mark error content/cycles/k1/status.mdx']);
  expect(diagnostics).toMatchObject([
    {
      found: 'an ordered list, which is not read as work; without this work, 2 published URLs would stop working',
      fix: '- Replace the door seals\n- Measure heat loss',
    },
  ]);
});

test('a numbered list with which no URL is lost is a warning', () => {
  expect(checked(numbered, '/cycles/k1/\n')).toMatchObject({
    hasErrors: false,
    found: ['missed-mark warning content/cycles/k1/status.mdx'],
  });
});

test('URLs that are lost for another reason are reported as before', () => {
  const { found } = checked('1. Hire a cook', '/areas/ovens/replace-the-door-seals/\n');
  expect(found).toEqual(['lost-url error content/addresses.txt', 'missed-mark warning content/cycles/k1/status.mdx']);
});

test('a line that waits for its marker hides nothing', () => {
  const list = '- [?] Replace the door seals\n- [-] Measure heat loss';
  const status = `---\ntitle: K1\n---\n\n## Ovens — small\n\n${list}\n`;
  const { diagnostics, gaps } = check(
    { input: kitchenWith({ 'cycles/k1/status.mdx': status }), diagnostics: [] },
    options,
  );
  const inStatus = [...diagnostics, ...gaps].filter(({ file }) => file.endsWith('status.mdx'));
  expect(inStatus.map(({ code }) => code).sort()).toEqual(['dropped-unexplained', 'unknown-marker']);
});

const reported = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, file }) => `${code} ${file.replace('content/', '')}`);
/** Removes all files of the kitchen. */
const nothing = Object.fromEntries(Object.keys(kitchen).map((path) => [path, undefined]));

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
      {
        'cycles/k1/status.mdx': '---\ntitle: K\nsource: { title: K, file: sources/k1.md }\n---\n\n## Staff\n\n- Hire\n',
      },
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

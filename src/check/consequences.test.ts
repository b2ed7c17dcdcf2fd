import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { kitchen, kitchenWith, options } from '../report/kitchen.fixture.ts';
import { checkKitchen } from './check.fixture.ts';
import { check } from './check.ts';

const status = '---\ntitle: Kitchen K1 status\n---\n\n## Ovens — small\n\n- [y] Kafka upgrade\n';

test.each([
  ['/areas/ovens/kafak-upgrade/', '- [x] See [it](/areas/ovens/kafka-upgrade/)'],
  ['/cycles/k1/#ovens/kafak-upgrade', '- [x] See [it](/cycles/k1/#ovens/kafka-upgrade)'],
  ['/areas/oven/', '- [x] See [it](/areas/ovens/)'],
  ['../k1/statsu.mdx', '- [x] See [it](/cycles/k1/)'],
  ['/topics/thermstat/', '- [x] See [it](/topics/thermostat/)'],
])('a link to %s is reported, although there are other mistakes', (href, fix) => {
  const input = kitchenWith({
    'cycles/k1/status.mdx': `${status}- [x] See [it](${href})\n`,
    'redirects.yaml': `/old/: ${href.startsWith('/') ? href : '/cycels/k1/'}\n`,
  });
  const { diagnostics } = check({ input, diagnostics: [] }, options);
  expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-marker', 'broken-link', 'redirect-target']);
  expect(diagnostics[1]?.fix).toBe(fix);
});

test.each<[string, Record<string, string>]>([
  ['/areas/ovens/kafka-upgrade/', { 'cycles/k1/status.mdx': status.replace('- [y]', '-[x]{a}') }],
  ['/areas/large-ovens/', { 'areas/ovens.mdx': '---\ntitle: [Ovens — small\naliases: Large ovens\n---\n' }],
  ['/cycles/k2/', { 'cycles/K2/status.mdx': status.replace('[y]', '[x]') }],
  ['/cycles/k2/#ovens/kafka-upgrade', { 'cycles/K2/status.mdx': status.replace('[y]', '[x]') }],
  ['/areas/streaming/', { 'cycles/k1/status.mdx': status.replace('[y]', '[x]') + '\n## Streaming\n\n- [x] Kafka\n' }],
  ['/pages/about/', { 'pages/about.mdx': '---\ntitel: About us\n---\n' }],
  ['/pages/about/#team', { 'pages/about.mdx': '---\ntitle: About us\n---\n\n## Team\n\nText {x\n' }],
  ['/old/', { 'redirects.yaml': '/old/ /areas/ovens/\n' }],
])('a link to %s is not reported if another mistake may be the cause', (href, files) => {
  const input = kitchenWith({ ...files, 'areas/staff.mdx': `---\ntitle: Staff\n---\n\nSee [it](${href}).\n` });
  const { diagnostics } = check({ input, diagnostics: [] }, options);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.filter(({ code }) => code === 'broken-link')).toEqual([]);
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

import { expect, test } from 'vitest';
import { kitchenWith, options } from '../report/kitchen.fixture.ts';
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

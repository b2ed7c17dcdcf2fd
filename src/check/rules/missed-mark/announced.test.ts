import { expect, test } from 'vitest';
import { kitchen } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';
import { fixesIn } from '../../report.fixture.ts';

test.each([
  ['[/] NEU: Kafka', '[/] Kafka <Item added />'],
  ['**New:** Kafka', 'Kafka <Item added />'],
  ['[x] Kafka [nuevo] <Item due="2031-05-01" />', '[x] Kafka <Item added due="2031-05-01" />'],
  ['NEW Kafka', 'Kafka <Item added />'],
  ['🆕 Kafka', 'Kafka <Item added />'],
  ['New Kafka', undefined],
  ['Kafka (new)', undefined],
  ['Kafka: new', undefined],
  ['Neue Öfen – Ausschreibung', undefined],
  ['[new] Kafka', 'Kafka <Item added />'],
])('%s is not part of the words', (line, fix) => {
  expect(fixesIn(`## Staff\n\n- ${line}`)).toEqual(
    fix === undefined ? [] : [expect.stringMatching(/^missed-mark 6:[37] /)],
  );
  if (fix !== undefined) expect(fixesIn(`## Staff\n\n- ${line}`)[0]!.slice(16)).toBe(`- ${fix}`);
});

test('what an earlier report lists is not new', () => {
  const files = {
    'cycles/k1/status.mdx': '---\ntitle: K1\n---\n\n## Staff\n\n- [/] Kafka\n',
    'cycles/k2/status.mdx': '---\ntitle: K2\n---\n\n## Staff\n\n- [/] NEW: Kafka\n',
    'site.yaml': kitchen['site.yaml']!,
  };
  expect(checkKitchen(files).diagnostics.map(({ fix }) => fix)).toEqual(['- [/] Kafka']);
});

import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test.each([
  ['[/] NEU: Kafka', '[/] Kafka <Item added />'],
  ['**New:** Kafka', 'Kafka <Item added />'],
  ['[x] Kafka [nuevo] <Item due="2031-05-01" />', '[x] Kafka <Item added due="2031-05-01" />'],
  ['NEW Kafka', 'Kafka <Item added />'],
  ['🆕 Kafka', undefined],
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

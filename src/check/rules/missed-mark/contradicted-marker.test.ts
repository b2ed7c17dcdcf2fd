import { expect, test } from 'vitest';
import { checkBody, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- [ ] Kafka (done)', '- [x] Kafka\nor:\n- [ ] Kafka'],
  ['- [x] Kafka (in progress)', '- [/] Kafka\nor:\n- [x] Kafka'],
  ['- [x] Kafka – cancelled', '- [-] Kafka\nor:\n- [x] Kafka'],
  ['- [/] ✅ Kafka', '- [x] Kafka\nor:\n- [/] Kafka'],
  ['- [x] Kafka (closed as not planned)', '- [-] Kafka\nor:\n- [x] Kafka'],
  ['- [x] Kafka (noch in Arbeit)', '- [/] Kafka\nor:\n- [x] Kafka'],
  ['- [ ] ~~Kafka~~', '- [x] Kafka\nor:\n- [-] Kafka'],
  ['- [/] ~~Kafka~~ (see below)', '- [x] Kafka (see below)\nor:\n- [-] Kafka (see below)'],
])('in %s, the marker and the words contradict each other', (body, fix) => {
  const { diagnostics } = checkBody(`## Staff\n\n${body}`);
  expect(diagnostics).toMatchObject([{ code: 'missed-mark', certainty: 'choose', fix }]);
});

test.each([
  '- [x] ~~Kafka~~',
  '- [/] Ordered the disks of Kafka',
  '- [x] Kafka (done)',
  '- [x] Kafka (late)',
  '- [x] **In progress:** what the team works on',
  '- [x] 🔄 Kafka',
  '- [x] Kafka, but docs are pending',
  '- [x] Kafka is open',
  '- [-] Kafka: closed',
  '- [/] Kafka (on hold)',
  '- [/] Kafka. Done in staging.',
  '- [/] Kafka – 100 %',
  '- [ ] Kafka (planned)',
  '- [x] Close the gas valve (started by Ann)',
  '- [/] Kafka (open: two brokers)',
])('in %s, they do not', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

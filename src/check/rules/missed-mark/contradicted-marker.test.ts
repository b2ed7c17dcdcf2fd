import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

const question = 'Write the marker that is true, and delete the words that say another status.';

test.each([
  '- [ ] Kafka (done)',
  '- [x] Kafka – in progress',
  '- [/] ✅ Kafka',
  '- [x] Kafka (rest to follow, still in progress)',
  '- [x] Kafka (on hold)',
  '- [x] Kafka (not yet released)',
  '- [x] Kafka, still waiting for disks',
  '- [-] Kafka (postponed to K3)',
  '- [x] Kafka (closed as not planned)',
  '- [-] Kafka, moved to the next quarter',
])('in %s, the marker and the words contradict each other', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([expect.stringMatching(/^missed-mark 6:\d /)]);
  expect(fixesIn(`## Staff\n\n${body}`)[0]).toContain(question);
});

test.each([
  '- [x] Kafka (open: two brokers)',
  '- [x] Kafka, the test is still missing',
  '- [x] Kafka, Abnahme steht noch aus',
  '- [x] Kafka (falta el disco)',
])('in %s, something is left', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([
    'missed-mark 6:7 Write the marker that is true, or a line of its own for what is left.',
  ]);
});

test.each(['- [ ] ~~Kafka~~', '- [/] ~~Kafka~~ (see below)'])('%s has a marker of open work', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([
    'missed-mark 6:3 Write the marker that is true, and do not strike the words out.',
  ]);
});

test.each([
  '- [x] ~~Kafka~~',
  '- [/] Ordered the disks of Kafka',
  '- [x] Kafka (done)',
  '- [x] Kafka (late)',
  '- [x] Kafka is open',
  '- [-] Kafka: closed',
  '- [/] Kafka (on hold)',
  '- [/] Kafka. Done in staging.',
  '- [/] Kafka – 100 %',
  '- [ ] Kafka (planned)',
  '- [x] Close the gas valve (started by Ann)',
  '- [x] Kafka (list of missing parts)',
  '- [/] Kafka (open: two brokers)',
])('in %s, they do not', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

test('before work in progress, an empty box becomes its marker', () => {
  expect(fixesIn('## Staff\n\n- [ ] Kafka – in progress\n- [ ] Disks (40 %)\n- [ ] Seals (started, 30 %)')).toEqual([
    'missed-mark 6:7 - [/] Kafka',
    'missed-mark 8:7 - [/] Seals (30 %)',
  ]);
});

import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

const begun = '\nor, if it has not begun:\n- [ ]';
const done = '\nor, if it is completed:\n- [x] Kafka';

test.each([
  ['- [ ] Kafka (done)', '- [x] Kafka'],
  ['- [ ] Kafka (done, live since May)', '- [x] Kafka (live since May)'],
  ['- [x] Kafka – in progress', '- [/] Kafka'],
  ['- [/] ✅ Kafka', '- [x] Kafka'],
  ['- [x] Kafka (closed as not planned)', '- [-] Kafka'],
  ['- [x] Kafka (rest to follow, still in progress)', `- [/] Kafka (rest to follow, still in progress)${done}`],
  ['- [x] Kafka (carried over)', `- [/] Kafka (carried over)${begun} Kafka (carried over)${done}`],
  ['- [x] Kafka (on hold)', `- [/] Kafka (on hold)${begun} Kafka (on hold)${done}`],
  ['- [x] Kafka – moved to Q4', `- [/] Kafka (moved to Q4)${begun} Kafka (moved to Q4)${done}`],
  ['- [x] Kafka (noch nicht fertig)', `- [/] Kafka (noch nicht fertig)${begun} Kafka (noch nicht fertig)${done}`],
  [
    '- [x] Kafka, still waiting for disks',
    `- [/] Kafka <Item waitsFor="disks" />${begun} Kafka <Item waitsFor="disks" />${done}`,
  ],
  [
    '- [-] Kafka (postponed to K3)',
    `- [/] Kafka (postponed to K3)${begun} Kafka (postponed to K3)\nor, if it was dropped:\n- [-] Kafka <Item reason="postponed to K3" />`,
  ],
])('in %s, the marker and the words contradict each other', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([expect.stringMatching(/^missed-mark 6:\d /)]);
  expect(fixesIn(`## Staff\n\n${body}`)[0]!.slice('missed-mark 6:7 '.length)).toBe(fix);
});

test.each([
  ['- [x] Kafka (open: two brokers)', 'open: two brokers'],
  ['- [x] Kafka, the test is still missing', 'the test is still missing'],
  ['- [x] Kafka, Abnahme steht noch aus', 'Abnahme steht noch aus'],
  ['- [x] Kafka (falta el disco)', 'falta el disco'],
  ['- [x] Kafka (chapter 3 not finished)', 'chapter 3 not finished'],
  ['- [x] Kafka, but docs are pending', 'but docs are pending'],
])('in %s, something is left', (body, left) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:7 - [/] Kafka (${left})${done}`]);
});

test.each([
  ['- [ ] ~~Kafka~~', '- [x] Kafka\nor, if it was dropped:\n- [-] Kafka'],
  [
    '- [/] ~~Kafka~~ (see below)',
    '- [x] Kafka (see below)\nor, if it was dropped:\n- [-] Kafka <Item reason="see below" />',
  ],
])('%s has a marker of open work', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
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

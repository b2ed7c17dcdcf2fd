import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- [done] Train', '- [x] Train', '- Train'],
  ['- [In progress] Train', '- [/] Train', '- Train'],
  ['- [WIP] Train', '- [/] Train', '- Train'],
  ['- ✔️ Train', '- [x] Train', '- Train'],
  ['- 🚧 Train', '- [/] Train', '- Train'],
  ['- :x: Train', '- [-] Train', '- Train'],
  ['- [cancelled] Train', '- [-] Train', '- Train'],
])('%s is corrected to a marker in a status report, and to none in a plan', (written, status, plan) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:3 ${status}`]);
  expect(fixesIn(`## Staff\n\n${written}`, 'plan')).toEqual([`missed-mark 6:3 ${plan}`]);
});

test.each([
  ['- Kafka: DONE', '- [x] Kafka'],
  ['- Kafka – done.', '- [x] Kafka'],
  ['- Kafka - in progress', '- [/] Kafka'],
  ['- Kafka (not started)', '- [ ] Kafka'],
  ['- Kafka [cancelled] <Item reason="x" />', '- [-] Kafka <Item reason="x" />'],
  ['- DONE: Kafka', '- [x] Kafka'],
  ['- DONE Kafka', '- [x] Kafka'],
  ['- Kafka. Status: in progress', '- [/] Kafka'],
  ['- **Done** Kafka', '- [x] Kafka'],
  ['- **WIP:** Kafka', '- [/] Kafka'],
  ['- Kafka (not yet started)', '- [ ] Kafka'],
  ['- Kafka – abandoned', '- [-] Kafka'],
  ['- Kafka *done*', '- [x] Kafka'],
  ['- ~~Kafka~~ – done', '- [x] Kafka'],
  ['- Kafka ✅', '- [x] Kafka'],
  ['- Kafka | dropped', '- [-] Kafka'],
  ['- [50%] Kafka', '- [/] Kafka (50%)'],
  ['- 50% Kafka', '- [/] Kafka (50%)'],
  ['- Kafka 100%', '- [x] Kafka'],
  ['- Kafka – 80 %', '- [/] Kafka (80 %)'],
  ['- Kafka: 100%', '- [x] Kafka'],
  ['- Kafka (0%)', '- [ ] Kafka'],
])('a status in words is corrected to a marker: %s', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test.each([
  ['- ☒ Kafka', 'Write the marker that is true, and `☒` in parentheses at the end or not at all.'],
  ['- 🟢 Kafka', 'Write the marker that is true, and `🟢` in parentheses at the end or not at all.'],
  ['- [on hold] Kafka', 'Write the marker that is true, and `on hold` in parentheses at the end or not at all.'],
  ['- Kafka – RED', 'Write the marker that is true, and `RED` in parentheses at the end or not at all.'],
])('what may mean several statuses is a question: %s', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
});

test.each([
  '- [x] Kafka: done',
  '- Get it done',
  '- Done with care',
  '- Green roofs',
  '- To do list',
  '- Kafka (done by Ann)',
  '- Say ~~less~~ more',
  '- Redone: nothing',
])('no status in words is found in %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

test.each(['- [x] ✅ Train', '- \\[done] Train', '- [done](https://example.org) Train', '- Train (x) and ✅ more'])(
  '%s is accepted as text',
  (written) => {
    expect(fixesIn(`## Staff\n\n${written}`)).toEqual([]);
  },
);

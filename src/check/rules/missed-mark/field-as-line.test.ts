import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- [/] Kafka\n  - Owner: Ann', '- [/] Kafka (Owner: Ann)'],
  ['- [/] Kafka (east)\n  - **Priority:** high', '- [/] Kafka (east; Priority: high)'],
  ['- [/] Kafka\n  - ETA: soon', '- [/] Kafka (ETA: soon)'],
  ['- [/] Kafka\n  - Reason: waiting for disks (Ann)', '- [/] Kafka (Reason: waiting for disks, Ann)'],
  ['- [-] Kafka\n  - Reason: no disks', '- [-] Kafka <Item reason="no disks" />'],
  ['- Kafka\n  - Status: dropped\n  - Reason: no disks', '- [-] Kafka <Item reason="no disks" />'],
  ['- [/] Kafka\n  - Due: 30 June 2031', '- [/] Kafka <Item due="2031-06-30" />'],
  ['- [/] Kafka <Item added />\n  - Due: 30 June 2031', '- [/] Kafka <Item added due="2031-06-30" />'],
  ['- Kafka\n  - Owner: Ann\n  - **Status:** Completed', '- [x] Kafka (Owner: Ann)'],
  ['- Kafka\n  - Status: 40 %\n  - East\n  - Owner: Ann\n- [x] Disks', '- [/] Kafka (Owner: Ann; 40 %)\n  - East'],
  ['- Kafka\n  - Status: done in May', '- [x] Kafka (done in May)'],
  ['- Kafka – done\n  - Owner: Ann', '- [x] Kafka (Owner: Ann)'],
  ['- [x] Kafka\n  - Status: done', '- [x] Kafka'],
])('sub-lines that are fields of the line above them become a part of it: %j', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test('in a plan, nothing says a status', () => {
  expect(fixesIn('## Staff\n\n- Kafka\n  - Done', 'plan')).toEqual(['missed-mark 6:3 - Kafka']);
});

test.each([
  ['- Kafka\n  - On hold', '- [/] Kafka (on hold)\n(or with [ ] if that is true)'],
  ['- [/] Kafka\n  - Status: done', '- [x] Kafka\n(or with [/] if that is true)'],
  ['- Kafka\n  - Status: green', '- [?] Kafka (green)'],
])('where only the author knows the status, the fix gives the choices: %j', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
});

test.each([
  '- [/] Kafka\n  - [x] Owner: Ann',
  '- [/] Kafka\n  - Broker: the east one',
  '- Owner: Ann',
  '- [/] Kafka\n  - **Next steps:** order disks',
])('other lines are no fields: %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

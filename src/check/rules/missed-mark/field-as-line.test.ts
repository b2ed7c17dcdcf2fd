import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- Kafka\n  - Owner: Ann\n  - **Status:** Completed', '- [x] Kafka (Owner: Ann)'],
  ['- Kafka\n  - Status: 40 %\n  - East\n  - Owner: Ann\n- [x] Disks', '- [/] Kafka (Owner: Ann)\n  - East'],
  ['- Kafka\n  - Estado: hecho', '- [x] Kafka'],
  ['- Kafka\n  - Done', '- [x] Kafka'],
  ['- [x] Kafka\n  - Status: done', '- [x] Kafka'],
])('sub-lines that are fields of the line above them become a part of it: %j', (body, fix) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes: [fix], remaining: [] });
});

test('in a plan, nothing says a status', () => {
  expect(fixesIn('## Staff\n\n- Kafka\n  - Done', 'plan')).toEqual(['missed-mark 6:3 - Kafka']);
});

test('where a field and the marker disagree, only the author knows the status', () => {
  expect(fixesIn('## Staff\n\n- [/] Kafka\n  - Status: done')).toEqual([
    'missed-mark 6:3 - [x] Kafka\nor:\n- [/] Kafka',
  ]);
});

test.each([
  '- [/] Kafka\n  - [x] Owner: Ann',
  '- [/] Kafka\n  - Broker: the east one',
  '- Owner: Ann',
  '- Kafka\n  - Done:\n  - Next:',
  '- [/] Kafka\n  - **Next steps:** order disks',
])('other lines are no fields: %j', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

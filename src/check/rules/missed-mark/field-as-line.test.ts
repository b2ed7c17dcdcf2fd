import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

const aside = 'Put it in parentheses behind the words of the line above it, and delete this line.';

test.each([
  ['Owner: Ann', aside],
  ['**Priority:** high', aside],
  ['ETA: soon', aside],
  ['Reason: waiting for disks', aside],
  ['Due: 30 June 2031', 'Write <Item due="2031-06-30" /> at the end of the line above it, and delete this line.'],
])('a sub-line that is a field of the line above it is no work: %s', (words, fix) => {
  expect(fixesIn(`## Staff\n\n- [/] Kafka\n  - ${words}`)).toEqual([`missed-mark 7:5 ${fix}`]);
});

test.each(['- [/] Kafka\n  - [x] Owner: Ann', '- [/] Kafka\n  - Broker: the east one', '- Owner: Ann'])(
  'other lines are: %j',
  (body) => {
    expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
  },
);

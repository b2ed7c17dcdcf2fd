import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test('in a plan, struck words with a remark are a line too many', () => {
  expect(fixesIn('## Staff\n\n- ~~Kafka~~ moved to K2\n- ~~Lamp~~', 'plan')).toEqual([
    'missed-mark 6:3 Delete the line, or do not strike its words out.',
  ]);
});

test.each([
  ['- ~~Kafka~~', '- [x] Kafka\nor, if it was dropped:\n- [-] Kafka'],
  [
    '- ~~Kafka~~ moved to K2',
    '- [x] Kafka (moved to K2)\nor, if it was dropped:\n- [-] Kafka <Item reason="moved to K2" />',
  ],
  ['- ~~Kafka~~ no budget this year', '- [-] Kafka <Item reason="no budget this year" />'],
  ['- ~~Kafka~~ not doing this, no room', '- [-] Kafka <Item reason="no room" />'],
])('words that are struck out are a question: %s', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
});

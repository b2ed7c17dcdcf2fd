import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

const question = 'Write the marker that is true, and do not strike the words out.';

test('in a plan, struck words with a remark are a line too many', () => {
  expect(fixesIn('## Staff\n\n- ~~Kafka~~ moved to K2\n- ~~Lamp~~', 'plan')).toEqual([
    'missed-mark 6:3 Delete the line, or do not strike its words out.',
  ]);
});

test.each([
  ['- ~~Kafka~~', question],
  ['- ~~Kafka~~ moved to K2', question.replace('.', '; if it is dropped, - [-] Kafka <Item reason="moved to K2" />')],
])('words that are struck out are a question: %s', (body, fix) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
});

import { expect, test } from 'vitest';
import { checkBody, fixesIn } from '../../report.fixture.ts';

test('in a plan, words that are struck out are a line too many', () => {
  expect(fixesIn('## Staff\n\n- ~~Kafka~~ (moved to K2)\n- [Lamp](https://lamp.example)', 'plan')).toEqual([
    'missed-mark 6:3 Delete the line, or do not strike its words out.',
  ]);
});

test.each([
  ['- ~~Kafka~~', '- [x] Kafka\nor:\n- [-] Kafka'],
  ['- ~~Kafka~~ – moved to K2', '- [x] Kafka (moved to K2)\nor:\n- [-] Kafka (moved to K2)'],
])('words that are struck out are a question: %s', (body, fix) => {
  const { diagnostics } = checkBody(`## Staff\n\n${body}`);
  expect(diagnostics).toMatchObject([{ code: 'missed-mark', certainty: 'choose', fix }]);
});

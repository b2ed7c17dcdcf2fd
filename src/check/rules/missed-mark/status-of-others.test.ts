import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['- Done\n  - Kafka\n    - East\n  - [/] Backups', ['- [x] Kafka\n  - East\n- [/] Backups']],
  ['- In progress:\n  - Kafka\n- To do\n  - Backups', ['- [/] Kafka', '- [ ] Backups']],
])('a line that only says the status of those below it gives them its marker: %j', (body, fixes) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes, remaining: [] });
});

test('in a plan, only what is planned stays', () => {
  expect(fixesIn('## Staff\n\n- To do\n  - Kafka', 'plan')).toEqual(['missed-mark 6:1 - Kafka']);
});

test('a line that is nothing but a status says about no work', () => {
  expect(fixesIn('## Staff\n\n- Done')).toEqual([
    'missed-mark 6:3 Write which work this is about, with [x] before its words, or delete the line.',
  ]);
});

test.each(['- [x] Kafka\n  - [x] Tests', '- Kafka\n  - Done by Ann'])('%j says no status of others', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test.each([
  ['- Kafka\n  - **Status:** Completed', 'missed-mark 7:5 Write [x] before the line above it, and delete this line.'],
  [
    '- Done\n  - Kafka\n  - Backups',
    'missed-mark 6:3 Write [x] before each of the 2 lines below it, and delete this line with its indentation.',
  ],
  [
    '- Kafka\n  - On hold',
    'missed-mark 7:5 Write the marker that is true before the line above it, and delete this line.',
  ],
])('a line that is only a status says whose it is: %j', (body, found) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([found]);
});

test('in a plan, such a line is deleted', () => {
  expect(fixesIn('## Staff\n\n- Kafka\n  - Done', 'plan')).toEqual(['missed-mark 7:5 Delete this line.']);
});

test('a line that is nothing but a status says about no work', () => {
  expect(fixesIn('## Staff\n\n- Done')).toEqual([
    'missed-mark 6:3 Write which work this is about, with [x] before its words, or delete the line.',
  ]);
});

test.each(['- [x] Kafka\n  - [x] Tests', '- Kafka\n  - Done by Ann'])('%j says no status of others', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

test('a status with more behind it, below the word for it, is that of the line above', () => {
  expect(fixesIn('## Staff\n\n- Kafka\n  - Status: done in May')).toEqual([
    'missed-mark 7:5 Write [x] before the line above it, and delete this line.',
  ]);
});

import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test.each(['### Completed', '**Done:**', '✅ Done', '_Completed_', '#### Done (2)', '### Terminé'])(
  '%s above lines becomes their marker',
  (title) => {
    expect(fixesIn(`## Staff\n\n${title}\n\n- Kafka\n- [/] Backups\n  - Nightly`)).toEqual([
      'missed-mark 6:1 - [x] Kafka\n- [/] Backups\n  - Nightly',
    ]);
  },
);

test('in a plan, it goes', () => {
  expect(fixesIn('## Staff\n\n### To do\n\n- Kafka', 'plan')).toEqual(['missed-mark 6:1 - Kafka']);
});

test.each([
  '### Completed\n\n- [x] Kafka',
  '### Next steps\n\n- Kafka',
  '### Open\n\n- Kafka',
  '### On hold\n\n- Kafka',
  'Completed.\n\nWords\n\n- Kafka',
])('%j says no status of lines', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

test('a title and markers that contradict each other are a question', () => {
  expect(fixesIn('## Staff\n\n### In progress\n\n- [/] Train\n- [x] Hire\n\n### Done\n\n- [x] Fire')).toEqual([
    'missed-mark 6:1 Write the marker that is true, or move the line.',
  ]);
});

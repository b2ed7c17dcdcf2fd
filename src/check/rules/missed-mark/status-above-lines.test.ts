import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test.each(['### Completed', '**Done:**', '✅ Done', '_Completed_', '#### Completed work (2)', '**Done this quarter**'])(
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
  ['On hold', '- [/] Kafka (on hold)\n(or with [ ] before what has not begun)'],
  ['Yellow', 'Write the marker that is true before each of the lines below, and delete this one.'],
])('what may mean several statuses is a question: %s', (title, fix) => {
  expect(fixesIn(`## Staff\n\n### ${title}\n\n- Kafka`)).toEqual([`missed-mark 6:1 ${fix}`]);
});

test('beside work in progress, what is open has not begun', () => {
  expect(fixesIn('## Staff\n\n### In progress\n\n- Kafka\n\n### Open\n\n- Backups')).toEqual([
    'missed-mark 6:1 - [/] Kafka',
    'missed-mark 10:1 - [ ] Backups',
  ]);
});

test.each(['### Completed\n\n- [x] Kafka', '### Next steps\n\n- Kafka', 'Completed.\n\nWords\n\n- Kafka'])(
  '%j says no status of lines',
  (body) => {
    expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
  },
);

test('a title and markers that contradict each other are a question', () => {
  expect(fixesIn('## Staff\n\n### In progress\n\n- [/] Train\n- [x] Hire\n\n### Done\n\n- [x] Fire')).toEqual([
    'missed-mark 6:1 Write the marker that is true, or move the line.',
  ]);
});

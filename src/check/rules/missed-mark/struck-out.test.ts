import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test.each([['- ~~Kafka~~', 'Write the marker that is true, and do not strike the words out.']])(
  'words that are struck out are a question: %s',
  (body, fix) => {
    expect(fixesIn(`## Staff\n\n${body}`)).toEqual([`missed-mark 6:3 ${fix}`]);
  },
);

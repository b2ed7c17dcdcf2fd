import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test.each([['- See [](https://example.org)', '- See https://example.org']])(
  'a link without words is reported: %j',
  (body, fix) => {
    expect(fixesIn(`## Staff\n\n${body}`).map((found) => found.replace(/^\S+ \S+ /, ''))).toEqual([fix]);
  },
);

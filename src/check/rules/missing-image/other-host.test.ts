import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test('a picture whose URL has no name of a file is advice', () => {
  const { diagnostics } = checkBody('- ![a](https://example.org/badge?id=1) c\n');
  expect(diagnostics).toMatchObject([
    { code: 'missing-image', fix: 'Save the picture as a file in the content folder, and write its path here.' },
  ]);
});

test.each([['- ![a](https://example.org/b.png) c', 'missing-image 7:3', '- ![a](/sources/b.png) c']])(
  'is reported once, with a fix that works: %j',
  (body, mistake, fix) => {
    const { diagnostics } = checkBody(`${body}\n`);
    expect(placesOf(diagnostics)).toEqual([mistake]);
    expect(diagnostics[0]?.fix).toBe(fix);
    expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
  },
);

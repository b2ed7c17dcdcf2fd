import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test('two markers are a question to the author', () => {
  expect(fixesIn('## Staff\n\n- [ ] [x] Train')).toEqual([
    'missed-mark 6:7 Keep the marker that is true, and delete the other.',
  ]);
});

test.each(['- [ ] Train [x]', '- [x] \\[x] Train', '- [x] [Train](https://example.org)'])(
  'one marker is none too many in %j',
  (line) => {
    expect(fixesIn(`## Staff\n\n${line}`).filter((fix) => fix.includes('delete the other'))).toEqual([]);
  },
);

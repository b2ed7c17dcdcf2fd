import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test('two markers are a question to the author', () => {
  expect(fixesIn('## Staff\n\n- [ ] [x] Train')).toEqual([
    'missed-mark 6:7 Keep the marker that is true, and delete the other.',
  ]);
});

test('several pieces of work in one line become a line each', () => {
  expect(fixesIn('## Staff\n\n- [x] Train, [/] hire')).toEqual(['missed-mark 6:7 - [x] Train\n- [/] hire']);
  expect(fixesIn('## Staff\n\n- [/] Train, [ ] hire; [-] fire')).toEqual([
    'missed-mark 6:3 - [/] Train\n- [ ] hire\n- [-] fire',
  ]);
});

test.each(['- [ ] Train [x]', '- [x] \\[x] Train', '- [x] [Train](https://example.org)'])(
  'one marker is none too many in %j',
  (line) => {
    expect(fixesIn(`## Staff\n\n${line}`).filter((fix) => fix.includes('delete the other'))).toEqual([]);
  },
);

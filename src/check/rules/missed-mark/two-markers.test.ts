import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test('two markers are a question to the author', () => {
  expect(fixesIn('## Staff\n\n- [ ] [x] Train')).toEqual([
    'missed-mark 6:7 Keep the marker that is true, and delete the other.',
  ]);
});

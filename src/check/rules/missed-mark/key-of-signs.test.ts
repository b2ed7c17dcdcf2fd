import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

const advice = 'Delete this key once the lines have the markers.';

test.each([
  [
    'C = complete, P = in progress\n\n## Staff\n\n- (C) Train',
    [`missed-mark 4:1 ${advice}`, 'missed-mark 8:3 - [x] Train'],
  ],
  [
    '- 🟢 done\n- 🟡 in progress\n\n## Staff\n\n- 🟡 Train',
    [`missed-mark 4:1 ${advice}`, 'missed-mark 9:3 - [/] Train'],
  ],
  [
    '## Staff\n\n- [o] = open\n- [p] = in progress\n\nSee:\n\n- [o] Train',
    [`missed-mark 6:1 ${advice}`, 'unknown-marker 11:3 - [ ] Train'],
  ],
])('a key of signs goes once the lines have markers: %j', (body, found) => {
  expect(fixesIn(body)).toEqual(found);
});

test.each([
  'C = complete, P = in progress\n\n## Staff\n\n- [x] Train',
  '<Note>C = complete, P = in progress</Note>\n\n## Staff\n\n- [x] Train',
  '[x] = completed, [/] = in progress\n\n## Staff\n\nWords',
])('%j has no key that lines use', (body) => {
  expect(fixesIn(body)).toEqual([]);
});

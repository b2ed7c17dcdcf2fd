import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['one space', '- Train\n - Course', ['  - Course']],
  ['one space, twice', '- Train\n - Course\n - Handout\n- Cook', ['  - Course', '  - Handout']],
  ['two spaces below a wide bullet', '-   Train\n  - Course', ['    - Course']],
  ['one space, below a sub-line', '- Train\n  - Course\n   - Room', ['    - Room']],
])('a bullet with too little indentation is reported: %s', (_what, body, fixes) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes, remaining: [] });
});

test.each([
  '- Train\n  - Course\n    - Room\n- Cook',
  ' - Train\n - Course',
  '  - Train\n- Course',
  '- Train\n\n  1. One\n   2. Two',
  '- Train the\n  new cooks',
])('the indentation of %j is accepted', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});

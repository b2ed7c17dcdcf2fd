import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([['1. Train\n2. Cook\n   - Bake', ['- Train\n- Cook\n   - Bake']]])(
  'a numbered list is reported in an area without bullets: %j',
  (body, fixes) => {
    expect(fixAll(`## Staff\n\n${body}`).fixes).toEqual(fixes);
  },
);

test('a status above an ordered list is the marker of its lines', () => {
  const body = '## Staff\n\n### Completed\n\n1. Train\n   1. Course\n2. Cook';
  expect(fixesIn(body)).toEqual(['missed-mark 8:1 - [x] Train\n   - Course\n- [x] Cook']);
});

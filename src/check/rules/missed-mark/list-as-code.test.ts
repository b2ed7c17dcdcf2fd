import { expect, test } from 'vitest';
import { fixAll } from '../../report.fixture.ts';

test.each([['```markdown\n- [x] Train\n```', ['- [x] Train']]])(
  'bullets in a block of code are reported: %j',
  (body, fixes) => {
    expect(fixAll(`## Staff\n\n${body}`).fixes).toEqual(fixes);
  },
);

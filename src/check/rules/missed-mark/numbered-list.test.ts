import { expect, test } from 'vitest';
import { fixAll } from '../../report.fixture.ts';

test.each([['1. Train\n2. Cook\n   - Bake', ['- Train\n- Cook\n   - Bake']]])(
  'a numbered list is reported in an area without bullets: %j',
  (body, fixes) => {
    expect(fixAll(`## Staff\n\n${body}`).fixes).toEqual(fixes);
  },
);

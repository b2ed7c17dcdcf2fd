import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test.each([['- a <Note kind="x">b</Note>', 'unknown-component 7:5', '- a <Note>b</Note>']])(
  'is reported once, with a fix that works: %j',
  (body, mistake, fix) => {
    const { diagnostics } = checkBody(`${body}\n`);
    expect(placesOf(diagnostics)).toEqual([mistake]);
    expect(diagnostics[0]?.fix).toBe(fix);
    expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
  },
);

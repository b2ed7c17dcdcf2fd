import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['<!-- hidden -->', 'mdx-comment 7:1', '<Note>hidden</Note>'],
  ['- a <!-- a <b> {c} --> d', 'mdx-comment 7:5', '- a <Note>a \\<b> \\{c}</Note> d'],
  ['<!-- a\r\nb -->', 'mdx-comment 7:1', '<Note>a\r\nb</Note>'],
  ['<!-- a\n\n- b\n-->', 'mdx-comment 7:1', '<Note>\n\na\n\n- b\n\n</Note>'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

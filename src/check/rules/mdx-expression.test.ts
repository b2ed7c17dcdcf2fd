import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['- a {b} c', 'mdx-expression 7:5', '- a \\{b} c'],
  ['- a {b c} d', 'mdx-expression 7:5', '- a \\{b c} d'],
  ['- a {b', 'mdx-expression 7:5', '- a \\{b'],
  ['- {{b}}', 'mdx-expression 7:3', '- \\{\\{b}}'],
  ['- a {{{b}}} c', 'mdx-expression 7:5', '- a \\{\\{\\{b}}} c'],
  ['- a {b {c} d}', 'mdx-expression 7:5', '- a \\{b \\{c} d}'],
  ['- a {/* b */} c', 'mdx-expression 7:5', '- a <Note>b</Note> c'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

test.each([
  ['- Use {env}.{team}.{name} for `x{y}`', '- Use \\{env}.\\{team}.\\{name} for `x{y}`'],
  ['- {a} and \\{b} and {1 +', '- \\{a} and \\{b} and \\{1 +'],
  ['- {{a}} <Item reason="{b}" />', '- \\{\\{a}} <Item reason="{b}" />'],
])('all braces of a line are reported as one mistake: %s', (body, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(diagnostics).toMatchObject([{ code: 'mdx-expression', fix }]);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

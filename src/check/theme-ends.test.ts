import { expect, test } from 'vitest';
import { openEnds } from './theme-ends.ts';

const found = (text: string) =>
  openEnds({ path: 'theme.css', displayPath: 'theme.css', text }).map((one) => [
    `${one.position.line}:${one.position.column}`,
    one.found,
  ]);

test.each([
  '',
  ':root { --accent: #123; }',
  '@media (min-width: 40rem) { a[href^="https://"]:not([title]) { content: "}"; /* { */ } }',
  "a { background: url(/a.png); content: '\\'' } /**/",
  'a:::b ! { color: red } a { *zoom: 1; 12px }',
])('%s is closed', (css) => {
  expect(found(css)).toEqual([]);
});

test.each([
  [':root { --accent: #123;', '1:7', '`{`, which is not closed'],
  ['a { color: red }\n} b { color: blue }', '2:1', '`}`, which closes nothing'],
  ['@media (min-width: { b { color: red } }', '1:8', '`(`, which is not closed'],
  ['a { color: rgb(1, 2 }', '1:12', '`rgb(`, which is not closed'],
  ['a[b { color: red }', '1:2', '`[`, which is not closed'],
  ['a { content: "x\n }', '1:14', '`"x`, which is not closed'],
  ['a { content: "x', '1:14', '`"x`, which is not closed'],
  ['a { color: red } /* old', '1:18', '`/* old`, which is not closed'],
  ['a { background: url(/a.png', '1:17', '`url(/a.png`, which is not closed'],
  ['a { color: red } \\', '1:18', '`\\`, which is not closed'],
])('%s is not', (css, place, message) => {
  expect(found(css)).toEqual([[place, message]]);
});

import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['- (all)', '7:3', '- (all) <Item id="all" />'],
  ['- [x] …', '7:7', 'Add an id to <Item />, or words.'],
  ['- ![](/sources/seal.png)', '7:3', 'Begin this bullet with words.'],
  ['- (all) <Item added />', '7:3', '- (all) <Item id="all" added />'],
  ['-', '7:1', 'Delete this bullet.'],
  ['- [x]', '7:3', 'Begin this bullet with words.'],
  ['- [x] <Item id="slug" />', '7:3', 'Begin this bullet with words.'],
  ['- [/] <Item id="slug" />', '7:3', 'Begin this bullet with words.'],
  ['- > 50 % done', '7:1', '- \\> 50 % done'],
  ['- 2031. A year', '7:1', '- 2031\\. A year'],
  ['- # 5 done', '7:1', '- \\# 5 done'],
  ['- + more', '7:1', '- \\+ more'],
  ['- <Item added />', '7:1', 'Begin this bullet with words.'],
  ['- <Note>note</Note>\n\n  words', '7:3', 'Begin this bullet with words.'],
  ['- ```\n  code\n  ```', '7:1', undefined],
])('a bullet without words is reported in %j', (body, position, fix) => {
  const { diagnostics } = checkBody(body);
  expect(placesOf(diagnostics)).toEqual([`empty-line ${position}`]);
  if (fix !== undefined) expect(diagnostics[0]?.fix).toBe(fix);
});

test('bullets without words are given different ids', () => {
  const { diagnostics } = checkBody('- (all)\n- (none)\n- Seals\n  - (some)\n');
  expect(diagnostics.map(({ fix }) => fix)).toEqual([
    '- (all) <Item id="all" />',
    '- (none) <Item id="none" />',
    '  - (some) <Item id="some" />',
  ]);
});

test('bullets without words do not hide the mistakes below them', () => {
  expect(
    placesOf(checkBody('- (all)\n  - [?] Seals <Item added />\n-\n  - [?] Doors <Item added />\n').diagnostics),
  ).toEqual(['empty-line 7:3', 'unknown-marker 8:5', 'empty-line 9:1', 'unknown-marker 10:5']);
});

test('bullets are not reported if MDX cannot read their content', () => {
  expect(placesOf(checkBody('- {seals}\n- <Chart />\n- {doors} open\n').diagnostics)).toEqual([
    'mdx-expression 7:3',
    'unknown-component 8:3',
    'mdx-expression 9:3',
  ]);
});

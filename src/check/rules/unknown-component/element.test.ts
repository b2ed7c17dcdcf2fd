import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test.each([
  ['- a <b>b</b> c', 'unknown-component 7:5', '- a **b** c'],
  ['- a <a href="https://example.org">b</a>', 'unknown-component 7:5', '- a [b](https://example.org)'],
  ['- a <span class="x">b</span>', 'unknown-component 7:5', '- a b'],
  ['- a <Chart />', 'unknown-component 7:5', '- a \\<Chart />'],
  ['- a <Items added />', 'unknown-component 7:5', '- a <Item added />'],
  ['- a <item added />', 'unknown-component 7:5', '- a <Item added />'],
  ['- a <item due=“2031-06-30” />', 'unknown-component 7:5', '- a <Item due="2031-06-30" />'],
  ['<script>alert(1)</script>', 'unknown-component 7:1', '\\<script>alert(1)\\</script>'],
  ['<Chart data={x} />', 'unknown-component 7:1', '\\<Chart data=\\{x} />'],
  ['- a <Chart {...x} /> `<b>{c}`', 'unknown-component 7:5', '- a \\<Chart \\{...x} /> `<b>{c}`'],
  ['a <img src="/sources/seal.png" alt="b" />', 'unknown-component 7:3', 'a ![b](/sources/seal.png)'],
  ['<aside>\n💡 We need help.\n</aside>', 'unknown-component 7:1', '<Note>💡 We need help.</Note>'],
  ['<details>\n<summary>a</summary>\nb\n</details>', 'unknown-component 7:1', 'a\nb'],
  ['<details><summary>a</summary>b<sub>2</sub></details>', 'unknown-component 7:1', 'a b2'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

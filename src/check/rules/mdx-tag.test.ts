import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['- Write to <name>', 'mdx-tag 7:12', '- Write to \\<name>'],
  ['- vec<int>', 'mdx-tag 7:6', '- vec\\<int>'],
  ['- a <é> b', 'mdx-tag 7:5', '- a \\<é> b'],
  ['- a </b> c', 'mdx-tag 7:5', '- a \\</b> c'],
  ['- see https://a.example/<id>/*, too', 'mdx-tag 7:25', '- see `https://a.example/<id>/*`, too'],
  ['- **www.a.example/<id>**', 'mdx-tag 7:19', '- **`www.a.example/<id>`**'],
  ['- a<br>b', 'mdx-tag 7:4', '- a (b)'],
  ['- a <br/> b {c}<br>d <Item added />', 'mdx-tag 7:5', '- a (b \\{c}; d) <Item added />'],
  ['- a<br>b (c)', 'mdx-tag 7:4', '- a\n\n  b (c)'],
  ['a<br>b', 'mdx-tag 7:2', 'a b'],
  ['- a <Item added>', 'mdx-tag 7:5', '- a <Item added />'],
  ['- a <Item added', 'mdx-tag 7:5', '- a <Item added />'],
  ['- a <item added>', 'mdx-tag 7:5', '- a <Item added />'],
  ['- a <Item', 'mdx-tag 7:5', '- a <Item />'],
  ['- a <Item reason=no id="c">', 'mdx-tag 7:5', '- a <Item reason="no" id="c" />'],
  ['- a <Item id=b />', 'mdx-tag 7:5', '- a <Item id="b" />'],
  ['- a <Item id="b />', 'mdx-tag 7:5', '- a <Item id="b" />'],
  ["- a <Item id='b />", 'mdx-tag 7:5', '- a <Item id="b" />'],
  ['- a <Item reason=No capacity />', 'mdx-tag 7:5', '- a <Item reason="No capacity" />'],
  ['- a <Item reason=No capacity left added />', 'mdx-tag 7:5', '- a <Item reason="No capacity left" added />'],
  ['- a <Item replacedBy=a/b c/d reason=x />', 'mdx-tag 7:5', '- a <Item replacedBy="a/b c/d" reason="x" />'],
  ['- a <Item reason="the "new" one" added />', 'mdx-tag 7:5', '- a <Item reason="the &quot;new&quot; one" added />'],
  ['- a <Item added reason="it\'s "new"" />', 'mdx-tag 7:5', '- a <Item added reason="it\'s &quot;new&quot;" />'],
  ["- a <Item reason='No 'time' />", 'mdx-tag 7:5', `- a <Item reason="No 'time" />`],
  ['- a <Item id=“b” />', 'mdx-tag 7:5', '- a <Item id="b" />'],
  ['- a <Item 1 />', 'mdx-tag 7:5', '- a <Item />'],
  ['- a <Item id={b} reason={"c d"} added={true} />', 'mdx-tag 7:5', '- a <Item id="b" reason="c d" added />'],
  ['- a <Item {...b} />', 'mdx-tag 7:5', '- a <Item />'],
  ['- a </Item>', 'mdx-tag 7:5', '- a'],
  ['- a <Note>b', 'mdx-tag 7:5', '- a <Note>b</Note>'],
  ['<Note>a\n\nb</Note>', 'mdx-tag 7:1', '<Note>\n\na\n\nb\n\n</Note>'],
  ['<Note>\n\na', 'mdx-tag 7:1', '<Note>\n\na\n\n</Note>'],
  ['<Note>a</Not>', 'mdx-tag 7:8', '<Note>a</Note>'],
  ['a </Note>', 'mdx-tag 7:3', 'a'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

test('a note that begins inside emphasis and ends after it is reported once', () => {
  expect(placesOf(checkBody('- *a <Note>b*</Note>\n').diagnostics)).toEqual(['mdx-tag 7:6']);
});

test.each(['<Note>a\n---\n', 'a <b>\n===\n', '<> a\r\n- ', '> <b>x\n> ---\n', '## <Note>a ##\n', '# <b>- # '])(
  'an unclosed tag in a heading is reported: %j',
  (body) => {
    expect(checkBody(body).diagnostics.map(({ code }) => code)).toContain(
      body.startsWith('<>') ? 'mdx-less-than' : 'mdx-tag',
    );
  },
);

import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test.each([
  ['ids="x"', '- A <Item id="x" />', 11],
  ['Reason="say &quot;x&quot;"', '- A <Item reason="say &quot;x&quot;" />', 11],
  ['status="done"', 'Write the marker, and delete status.', 11],
  ...['owner', 'deadline', 'wartetAuf', 'fecha', 'constructor', '__proto__', 'toString'].map(
    (name): [string, string, number] => [`${name}="Ada"`, `Write one of these in place of ${name}, or delete it.`, 11],
  ),
  ['id="Doors 2"', '- A <Item id="doors-2" />', 11],
  ['id="ovens/doors"', '- A <Item id="doors" />', 11],
  ['continues="https://a.example/b/areas/staff/doors/"', '- A <Item continues="staff/doors" />', 11],
  ['id=""', 'Write a value for id, or delete it.', 11],
  ['id', 'Write a value for id, or delete it.', 11],
  ['id="a" id="b"', '- A <Item id="a" />', 18],
  ['added="true"', '- A <Item added />', 11],
  ['added="no"', 'Write added alone, or delete it.', 11],
  ['continues="/areas/staff/doors/"', '- A <Item continues="staff/doors" />', 11],
  ['continues=""', 'Write a value for continues, or delete it.', 11],
  ['replacedBy="a/b, c/d"', '- A <Item replacedBy="a/b c/d" />', 11],
  ['replacedBy="/areas/a/b/"', '- A <Item replacedBy="a/b" />', 11],
  ['replacedBy=""', 'Write a value for replacedBy, or delete it.', 11],
  ['reason=" "', 'Write a value for reason, or delete it.', 11],
  ['reason="…"', 'Write a value for reason, or delete it.', 11],
  ['evidence="www.example.org/x"', '- A <Item evidence="https://www.example.org/x" />', 11],
  ['evidence="javascript:alert(1)"', 'Write a value for evidence, or delete it.', 11],
  ['evidence="sources/a.pdf"', 'Write a value for evidence, or delete it.', 11],
  ['evidence="G:\\Reports\\Telework_final.docx"', 'Write a value for evidence, or delete it.', 11],
  ['evidence="\\\\files.example.org\\reports\\x.pdf"', 'Write a value for evidence, or delete it.', 11],
  ['added evidence="file:///C:/x.pdf"', 'Write a value for evidence, or delete it.', 17],
  ['evidence="//example.org/x"', '- A <Item evidence="https://example.org/x" />', 11],
  ['evidence="TN-204"', 'Write a value for evidence, or delete it.', 11],
  ['evidence="https://"', 'Write a value for evidence, or delete it.', 11],
])('<Item /> with %s is corrected', (attribute, fix, column) => {
  const { diagnostics } = checkBody(`- A <Item ${attribute} />`);
  expect(placesOf(diagnostics)).toEqual([`item-attribute 7:${column}`]);
  expect(diagnostics[0]?.fix).toBe(fix);
  if (fix.startsWith('-')) expect(checkBody(fix).diagnostics).toEqual([]);
});

test('all wrong attributes of an <Item /> are reported', () => {
  const { diagnostics } = checkBody('- A <Item id="B" added="no" colour="red" />');
  expect(placesOf(diagnostics)).toEqual(['item-attribute 7:11', 'item-attribute 7:18', 'item-attribute 7:29']);
});

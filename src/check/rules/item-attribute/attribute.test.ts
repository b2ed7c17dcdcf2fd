import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test.each([
  ['ids="x"', '- A <Item id="x" />', 11],
  ['Reason="say &quot;x&quot;"', '- A <Item reason="say &quot;x&quot;" />', 11],
  ['status="done"', '- [x] A', 11],
  ['Stand="In progress"', '- [/] A', 11],
  ['status="who knows"', 'Write the marker that is true, and delete status.', 11],
  ['owner="Ada"', '- A', 11],
  ['owner="Ada" added', '- A <Item added />', 11],
  ['constructor="x"', '- A', 11],
  ['__proto__="x"', '- A', 11],
  ['toString', '- A', 11],
  ['waits for="Purchasing"', '- A <Item waitsFor="Purchasing" />', 11],
  ['blockedBy="Purchasing"', '- A <Item waitsFor="Purchasing" />', 11],
  ['wartetAuf="Einkauf: Sensoren"', '- A <Item waitsFor="Einkauf: Sensoren" />', 11],
  ['Grund="Kein Platz"', '- A <Item reason="Kein Platz" />', 11],
  ['link="https://example.org/"', '- A <Item evidence="https://example.org/" />', 11],
  ['deadline="30 June 2031"', '- A <Item due="2031-06-30" />', 11],
  ['deadline="6/5/2031"', '- A <Item due="6/5/2031" />', 11],
  ['fecha="2031-06-30"', '- A <Item due="2031-06-30" />', 11],
  ['espera="Compras: sensores de calor"', '- A <Item waitsFor="Compras: sensores de calor" />', 11],
  ['text="Out of order"', 'Write reason or waitsFor if that is meant, or delete text.', 11],
  ['id="Doors 2"', '- A <Item id="doors-2" />', 11],
  ['id="ovens/doors"', '- A <Item id="doors" />', 11],
  ['continues="https://a.example/b/areas/staff/doors/"', '- A <Item continues="staff/doors" />', 11],
  ['id=""', 'Write a value for id, or delete it.', 11],
  ['id', 'Write a value for id, or delete it.', 11],
  ['id="a" id="b"', '- A <Item id="a" />', 18],
  ['added="yes"', '- A <Item added />', 11],
  ['added="no"', '- A', 11],
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
  ['evidence="G:\\Reports\\Telework_final.docx"', '- A', 11],
  ['evidence="\\\\files.example.org\\reports\\x.pdf"', '- A', 11],
  ['added evidence="file:///C:/x.pdf"', '- A <Item added />', 17],
  ['evidence="//example.org/x"', '- A <Item evidence="https://example.org/x" />', 11],
  ['evidence="TN-204"', 'Write the URL of that page, or reason="TN-204" if it has none.', 11],
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

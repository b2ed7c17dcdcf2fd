import { describe, expect, test } from 'vitest';
import { lineOf, placesOf, readBody } from '../kitchen.fixture.ts';
import { itemTagText } from './item-tag.ts';

const none = { added: false, replacedBy: [] };

describe('<Item />', () => {
  test.each([
    ['', none],
    ['<Item />', none],
    ['<Item></Item>', none],
    ['<Item added />', { ...none, added: true }],
    ['<Item id="doors-2" />', { ...none, id: 'doors-2' }],
    ['<Item continues="staff/doors" />', { ...none, continues: 'staff/doors' }],
    ['<Item continues="staff/doors/left/upper" />', { ...none, continues: 'staff/doors/left/upper' }],
    ['<Item replacedBy="ovens/a staff/b" />', { ...none, replacedBy: ['ovens/a', 'staff/b'] }],
    ['<Item reason="No &quot;room&quot; &amp; no {time} > 5" />', { ...none, reason: 'No "room" & no {time} > 5' }],
    ['<Item reason=\'It is "old"\' />', { ...none, reason: 'It is "old"' }],
    ['<Item evidence="https://example.org/?a=1&b=2" />', { ...none, evidence: 'https://example.org/?a=1&b=2' }],
    ['<Item id=" doors " reason=" why " />', { ...none, id: 'doors', reason: 'why' }],
    ['<Item\n    added\n    reason="why"\n  />', { ...none, added: true, reason: 'why' }],
    ['<Item reason="No room.  No\n  time" />', { ...none, reason: 'No room.  No\ntime' }],
  ])('is read: %j', (tag, expected) => {
    const line = lineOf(`- [-] Seals ${tag}`);
    expect(line.tag).toEqual(expected);
    expect(line.text).toBe('Seals');
  });

  test.each([
    ['- Seals<Item added />', 'Seals'],
    ['- Seals\n  <Item added />', 'Seals'],
    ['- Seals\n  and doors\n  <Item added />\n  - Hinge', 'Seals and doors'],
    ['- Seals <Note>n</Note> <Item added />', 'Seals'],
  ])('is read at the end of %j', (body, text) => {
    expect(lineOf(body)).toMatchObject({ text, tag: { added: true } });
  });

  test('`replacedBy` is not for completed work', () => {
    const { diagnostics } = readBody('- [x] Doors <Item replacedBy="ovens/seals" />');
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['item-attribute', 'Write [-] in place of [x], or delete replacedBy.'],
    ]);
  });

  test('with an id replaces the last segment of the line’s id, not its slug', () => {
    const line = lineOf('- Seals <Item id="door-seals" />\n  - Left <Item id="l" />');
    expect(line).toMatchObject({
      id: 'ovens/door-seals',
      slug: 'seals',
      lines: [{ id: 'ovens/door-seals/l', slug: 'left' }],
    });
  });

  test('with an id makes a line of words without letters', () => {
    expect(lineOf('- (all) <Item id="all" />')).toMatchObject({ id: 'ovens/all', slug: '', text: '(all)' });
  });

  test.each([
    ['ids="x"', '- A <Item id="x" />', 11],
    ['Reason="say &quot;x&quot;"', '- A <Item reason="say &quot;x&quot;" />', 11],
    ['status="done"', '- A <Item />', 11],
    ['constructor="x"', '- A <Item />', 11],
    ['__proto__="x"', '- A <Item />', 11],
    ['toString', '- A <Item />', 11],
    ['id="Doors 2"', '- A <Item id="doors-2" />', 11],
    ['id="ovens/doors"', '- A <Item id="doors" />', 11],
    ['continues="https://a.example/b/areas/staff/doors/"', '- A <Item continues="staff/doors" />', 11],
    ['id=""', 'Write a value for id, or delete it.', 11],
    ['id', 'Write a value for id, or delete it.', 11],
    ['id="a" id="b"', '- A <Item id="a" />', 18],
    ['added="yes"', '- A <Item added />', 11],
    ['added="no"', '- A <Item />', 11],
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
    ['evidence="https://"', 'Write a value for evidence, or delete it.', 11],
  ])('with %s is corrected', (attribute, fix, column) => {
    const { diagnostics } = readBody(`- A <Item ${attribute} />`);
    expect(placesOf(diagnostics)).toEqual([`item-attribute 7:${column}`]);
    expect(diagnostics[0]?.fix).toBe(fix);
    if (fix.startsWith('-')) expect(readBody(fix).diagnostics).toEqual([]);
  });

  test('has all wrong attributes reported', () => {
    const { diagnostics } = readBody('- A <Item id="B" added="no" colour="red" />');
    expect(placesOf(diagnostics)).toEqual(['item-attribute 7:11', 'item-attribute 7:18', 'item-attribute 7:29']);
  });
});

describe('itemTagText', () => {
  test.each([
    none,
    {
      ...none,
      added: true,
      id: 'a',
      continues: 'a/b',
      replacedBy: ['c/d', 'e/f'],
      reason: 'a "b" & <c> {d} \\',
      evidence: 'https://example.org/?a&b',
    },
  ])('writes a tag that is read back unchanged: %j', (tag) => {
    expect(lineOf(`- [-] Seals ${itemTagText(tag)}`).tag).toEqual(tag);
  });

  test('writes nothing for a tag without attributes', () => {
    expect(itemTagText(none)).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { lineOf } from '../../check/report.fixture.ts';
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlElement, escapeXml, xmlDocument } from './write-xml.ts';

const named: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#9;': '\t',
  '&#10;': '\n',
  '&#13;': '\r',
};
const unescape = (text: string) =>
  text.replace(/&[^;]*;/g, (reference) => named[reference] ?? `no such reference: ${reference}`);
/** The production `Char` of XML 1.0. */
const isAllowed = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        ']]>',
        '&amp;',
        '\0',
        '\x0b',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\uffff',
        '\r\n',
        '𝄞',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

test('escapeXml keeps the text, but replaces forbidden characters', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const expected = [...text]
        .map((character) => (isAllowed(character.codePointAt(0) ?? 0) ? character : '\ufffd'))
        .join('');
      expect(unescape(escapeXml(text))).toBe(expected);
    }),
  );
});

test('escapeXml leaves no character that XML interprets or forbids', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(escapeXml(text)).toMatch(
        /^(?:[ !#-%'-;=?-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&(?:amp|lt|gt|quot|#\d+);)*$/u,
      );
    }),
  );
});

test('xmlDocument writes elements with attributes and content', () => {
  const root = xmlElement('a', [xmlElement('c', '1 < 2'), xmlElement('d')], { b: '"1"' });
  expect(xmlDocument(root)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;1&quot;">\n  <c>1 &lt; 2</c>\n  <d/>\n</a>\n',
  );
});

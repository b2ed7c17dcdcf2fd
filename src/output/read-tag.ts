/** Is told where an attribute has its name, and where its value, without quotation marks; one without a value has an empty one. */
export type Visit = (name: number, nameEnd: number, value: number, valueEnd: number) => void;

/**
 * Reads a start tag (https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state). A character at a time and without a string: a site of a
 * long history has millions of tags, most of them with nothing to tell, and a pattern takes three times as long to see that.
 * @param html in which it stands.
 * @param nameEnd where its name ends.
 * @param visit is told of its attributes, in order.
 * @returns where it ends, behind its `>`; -1 where it does not.
 */
export function readTag(html: string, nameEnd: number, visit: Visit): number {
  let at = nameEnd;
  for (;;) {
    at = endOfSpace(html, at);
    const code = html.charCodeAt(at);
    if (code === greater) return at + 1;
    if (Number.isNaN(code)) return -1;
    if (code === slash) {
      at++;
      continue;
    }
    const name = at;
    // At the beginning any sign is a part of it.
    at = endOfAttribute(html, name + 1);
    const attributeEnd = at;
    const sign = endOfSpace(html, at);
    if (html.charCodeAt(sign) !== equals) {
      visit(name, attributeEnd, attributeEnd, attributeEnd);
      continue;
    }
    const value = endOfSpace(html, sign + 1);
    const quote = html.charCodeAt(value);
    if (quote === doubleQuote || quote === singleQuote) {
      const end = html.indexOf(quote === doubleQuote ? '"' : "'", value + 1);
      if (end < 0) return -1;
      visit(name, attributeEnd, value + 1, end);
      at = end + 1;
    } else {
      at = endOfUnquoted(html, value);
      visit(name, attributeEnd, value, at);
    }
  }
}

/**
 * Finds the end of the name of an element.
 * @param html in which it stands.
 * @param start of it.
 * @returns where it ends.
 */
export function endOfName(html: string, start: number): number {
  let at = start;
  for (let code = html.charCodeAt(at); code > space && code !== greater && code !== slash; ) code = html.charCodeAt(++at);
  return at;
}

function endOfAttribute(html: string, start: number): number {
  let at = start;
  for (let code = html.charCodeAt(at); code > space && code !== greater && code !== slash && code !== equals; ) code = html.charCodeAt(++at);
  return at;
}

function endOfUnquoted(html: string, start: number): number {
  let at = start;
  for (let code = html.charCodeAt(at); code > space && code !== greater; ) code = html.charCodeAt(++at);
  return at;
}

function endOfSpace(html: string, start: number): number {
  let at = start;
  while (html.charCodeAt(at) <= space) at++;
  return at;
}

const [space, doubleQuote, singleQuote, slash, equals, greater] = [0x20, 0x22, 0x27, 0x2f, 0x3d, 0x3e];

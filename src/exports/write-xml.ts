/** Writes as much of XML 1.0 as feeds and sitemaps need. */

/** A well-formed XML 1.0 document in UTF-8. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

/** An element on its own lines, with text or other elements in it. Escapes texts and values, but no names. */
export function xmlElement(
  name: string,
  content: string | readonly string[] = '',
  attributes: Readonly<Record<string, string>> = {},
): string {
  const tag = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  if (content.length === 0) return `<${tag}/>\n`;
  if (typeof content === 'string') return `<${tag}>${escapeXml(content)}</${name}>\n`;
  return `<${tag}>\n${content.join('').replace(/^(?=.)/gm, '  ')}</${name}>\n`;
}

/**
 * Escapes a text for XML, in content and in quoted attributes, so that parsers keep its white space. Characters that
 * XML 1.0 forbids (most control characters, lone surrogates, U+FFFE, U+FFFF) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

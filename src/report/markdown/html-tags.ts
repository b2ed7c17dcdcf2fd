/** How to write in Markdown what authors most often write as HTML. */

const marks = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['code', '`'],
  ['tt', '`'],
  ['del', '~~'],
  ['s', '~~'],
  ['strike', '~~'],
]);

/** Elements whose tags say nothing that a report could show. */
const plain = new Set(['br', 'center', 'div', 'font', 'hr', 'p', 'small', 'span', 'sub', 'sup', 'u', 'wbr']);

/**
 * Writes an HTML element in Markdown.
 * @param name of the element.
 * @param written the whole element, its tags included.
 * @param before the text before it.
 * @param after the text after it.
 * @returns Markdown; undefined for an element that has no counterpart.
 */
export function asMarkdown(name: string, written: string, before: string, after: string): string | undefined {
  const inside = /^<[^<>]*>([\s\S]*)<\/[^<>]*>$/.exec(written)?.[1] ?? '';
  const mark = marks.get(name);
  if (mark !== undefined && inside.trim() !== '') return `${mark}${inside.trim()}${mark}`;
  const href = /^<a\s[^<>]*?\bhref=["']([^"'<>\s]*)["']/.exec(written)?.[1];
  if (name === 'a' && href !== undefined) return `[${inside}](${href})`;
  if (!plain.has(name)) return undefined;
  return inside.trim() === '' ? gapBetween(before, after) : inside.trim();
}

/**
 * What is left of a tag of HTML without its element.
 * @param name of the element.
 * @param tag as written.
 * @param before the text before it.
 * @param after the text after it.
 * @returns a space where the tag parted words, nothing where it says nothing; undefined where it may be text.
 */
export function withoutTag(name: string, tag: string, before: string, after: string): string | undefined {
  return plain.has(name) && !/^<\w+\s+[^=]*>$/.test(tag.replace(/\s*\/?>$/, '>'))
    ? gapBetween(before, after)
    : undefined;
}

function gapBetween(before: string, after: string): string {
  return /\S$/.test(before.slice(-1)) && /^\S/.test(after.slice(0, 1)) ? ' ' : '';
}

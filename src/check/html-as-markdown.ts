import { emptyLine } from '../report/diagnostics/source.ts';

const marks = new Map(
  Object.entries({ b: '**', strong: '**', i: '*', em: '*', code: '`', tt: '`', del: '~~', s: '~~', strike: '~~' }),
);

/** Elements that mean nothing to a report. */
const meaningless = new Set(
  'br center details div figcaption figure font hr p section small span sub summary sup u wbr'.split(' '),
);

/** The ones that can be inside words. */
const inWords = new Set('font small span sub sup u wbr'.split(' '));

export interface Element {
  name: string;
  tag: string;
  words: string;
}

/** Writes an HTML element as Markdown; undefined if Markdown has nothing like it. */
export function asMarkdown({ name, tag, words }: Element, before: string, after: string): string | undefined {
  const inside = words.replace(/<\/?(\w+)(?:\s[^<>]*)?>/g, (found, inner: string, at: number) => {
    if (!meaningless.has(inner)) return found;
    return inWords.has(inner) ? '' : gapBetween(words.slice(0, at), words.slice(at + found.length));
  });
  const mark = marks.get(name);
  if (mark !== undefined && inside.trim() !== '') return `${mark}${inside.trim()}${mark}`;
  const href = /^<a\s[^<>]*?\bhref=["']([^"'<>\s]*)["']/.exec(tag)?.[1];
  if (name === 'a' && href !== undefined) return `[${inside}](${href})`;
  const [src, alt] = ['src', 'alt'].map((key) => new RegExp(`\\s${key}=["']([^"'<>]*)["']`).exec(tag)?.[1]);
  if (name === 'img' && src !== undefined) return `![${alt ?? ''}](${src})`;
  if (name === 'ul' || name === 'ol')
    return inside.replace(/\s*<li\b[^<>]*>([\s\S]*?)<\/li>\s*/g, (_, words: string) => `- ${words.trim()}\n`).trimEnd();
  if (!meaningless.has(name)) return undefined;
  return inside.trim() === '' ? gapBetween(before, after) : inside.trim();
}

/** What replaces a lone HTML tag: nothing, or a space between words. Undefined if the tag may be text. */
export function withoutTag(name: string, tag: string, before: string, after: string): string | undefined {
  return meaningless.has(name) && !/^<\w+\s+[^=]*>$/.test(tag.replace(/\s*\/?>$/, '>'))
    ? gapBetween(before, after)
    : undefined;
}

function gapBetween(before: string, after: string): string {
  return /\S$/.test(before.slice(-1)) && /^\S/.test(after.slice(0, 1)) ? ' ' : '';
}

/** Makes a note of a comment; empty if it has no words. */
export function asNote(hidden: string): string {
  const words = hidden.trim().replace(/[<{]/g, '\\$&');
  if (words === '') return '';
  return emptyLine.test(words) ? `<Note>\n\n${words}\n\n</Note>` : `<Note>${words}</Note>`;
}

/** Escapes an element as text. Its braces are escaped too, as they would be code once the tag is text. */
export function escapedElement(element: string): string {
  return element.replaceAll(/\\[\\<{]|(`+)[\s\S]*?\1|<(?=[/>$_\p{L}])|\{/gu, (found) =>
    found === '<' || found === '{' ? `\\${found}` : found,
  );
}

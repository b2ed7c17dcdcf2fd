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
  const inside = withoutMeaningless(words);
  const isEmpty = inside.trim() === '';
  const mark = marks.get(name);
  if (mark !== undefined && !isEmpty) return `${mark}${inside.trim()}${mark}`;
  if (name === 'a' || name === 'img') return asLink(name, tag, inside);
  if (name === 'ul' || name === 'ol') return asList(inside);
  if (!meaningless.has(name)) return undefined;
  return isEmpty ? gapBetween(before, after) : inside.trim();
}

/** Words without the tags of elements that mean nothing. */
function withoutMeaningless(words: string): string {
  return words.replace(/<\/?(\w+)(?:\s[^<>]*)?>/g, (found, name: string, at: number) => {
    if (!meaningless.has(name)) return found;
    return inWords.has(name) ? '' : gapBetween(words.slice(0, at), words.slice(at + found.length));
  });
}

function asLink(name: 'a' | 'img', tag: string, words: string): string | undefined {
  const attribute = (key: string) => new RegExp(`\\s${key}=["']([^"'<>]*)["']`).exec(tag)?.[1];
  const url = attribute(name === 'a' ? 'href' : 'src')?.replace(/\s/g, '%20');
  if (url === undefined) return undefined;
  return name === 'a' ? `[${words}](${url})` : `![${attribute('alt') ?? ''}](${url})`;
}

function asList(bullets: string): string {
  const bullet = /\s*<li\b[^<>]*>([\s\S]*?)<\/li>\s*/g;
  return bullets.replace(bullet, (_, words: string) => `- ${words.trim()}\n`).trimEnd();
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
  const words = escapedElement(hidden.trim());
  if (words === '') return '';
  return emptyLine.test(words) ? `<Note>\n\n${words}\n\n</Note>` : `<Note>${words}</Note>`;
}

/** Escapes an element as text. Its braces are escaped too, as they would be code once the tag is text. */
export function escapedElement(element: string): string {
  return element.replaceAll(/\\[\\<{]|(`+)[\s\S]*?\1|<(?=[/>$_\p{L}])|\{/gu, (found) =>
    found === '<' || found === '{' ? `\\${found}` : found,
  );
}

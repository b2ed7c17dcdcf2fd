import { beforeInLine, maxContext, offsetsOf, restOfLine, type Stretch } from '../../report/diagnostics/source.ts';
import { quoted, type LoneTag } from '../../report/markdown/tags.ts';
import { attributeNames } from '../../report/schema/item-tag.ts';
import { escapedElement, withoutTag } from '../html-as-markdown.ts';
import type { Sign, SignMistake, SignRule } from '../signs.ts';
import { asTemplate, templateExpected } from '../url-template.ts';
import { components, tagAt, type WrittenTag } from '../written-tag.ts';

/** A tag without its other half, or one that nothing can read. */
export const mdxTag: SignRule = {
  code: 'mdx-tag',
  mistakeOf(sign) {
    const written = tagAt(sign);
    if (!written) return undefined;
    const opened = sign.tag?.opened;
    if (opened !== undefined) return mistake(sign, written, `</${opened}>, the end of the tag before`, `</${opened}>`);
    if (written.isEnd && components.includes(written.name)) return endMistake(sign, written);
    if (written.name === 'Note') return noteMistake(sign, written);
    if (/^item$/i.test(written.name)) return itemMistake(sign, written);
    return htmlMistake(sign, written);
  },
};

/** A tag for which something else is expected, and what to write instead, by default in place of the tag. */
function mistake(
  { offset }: Sign,
  { end }: WrittenTag,
  expected: string,
  instead: string,
  over: Stretch = [offset, end],
): SignMistake {
  return { at: [offset, end], expected, instead, over };
}

function endMistake(sign: Sign, written: WrittenTag): SignMistake {
  const isLast = /^\s*(?:[\r\n]|$)/.test(sign.source.slice(written.end));
  const start = isLast ? sign.source.slice(0, sign.offset).trimEnd().length : sign.offset;
  return mistake(sign, written, `nothing: no <${written.name}> is open here`, '', [start, written.end]);
}

/** A note may end at one of the other tags. */
function noteMistake(sign: Sign, written: WrittenTag): SignMistake {
  const { source, offset, rest, tag, tags } = sign;
  const expected = '<Note> with its end, </Note>, in the same paragraph or bullet';
  const last = tag && endOfNote(tag, tags);
  if (last === undefined || written.text !== '<Note>') {
    const [words, gap] = wordsOfNote(rest, written.text);
    return mistake(sign, written, expected, `${words.trimEnd()}${gap}</Note>`, [offset, offset + words.length]);
  }
  // Paragraphs in a note need an empty line between them and its tags.
  const instead = `<Note>\n\n${source.slice(written.end, last.start).trim()}\n\n</Note>`;
  return { ...mistake(sign, written, expected, instead, [offset, last.end]), other: last.start };
}

function itemMistake(sign: Sign, written: WrittenTag): SignMistake {
  const expected = written.isWhole
    ? '<Item … /> with attributes such as added or id="slug", their values in straight double quotes'
    : '<Item … />, closed with a slash';
  return mistake(sign, written, expected, readableItem(written.text));
}

function htmlMistake(sign: Sign, written: WrittenTag): SignMistake {
  const { source, offset } = sign;
  const remark = written.name === 'br' ? remarkBehind(sign, written) : undefined;
  if (remark) return remark;
  const without = withoutTag(written.name, written.text, source.slice(0, offset), source.slice(written.end));
  if (without !== undefined) return mistake(sign, written, 'Markdown; reports use no HTML', without);
  const template = asTemplate(source, offset);
  if (template) return { at: [offset, written.end], expected: templateExpected, ...template };
  const expected = 'the less-than sign escaped with a backslash; reports use no HTML';
  return mistake(sign, written, expected, escapedElement(written.text));
}

/** What stands behind a line break in a line, in parentheses or else as a paragraph, so that the line keeps its words. */
function remarkBehind({ source, offset }: Sign, { end }: WrittenTag): SignMistake | undefined {
  const before = beforeInLine(source, offset).trimEnd();
  const rest = restOfLine(source, end, maxContext);
  const { words = '', tag = '' } = /^(?<words>.*?)(?<tag>\s*<Item\b[^<>]*>)?\s*$/u.exec(rest)?.groups ?? {};
  const remark = words
    .split(/\s*<br\s*\/?>\s*/i)
    .join('; ')
    .trim();
  const bullet = /^\s*[-*+]\s+/.exec(before)?.[0];
  if (!bullet || rest.length === maxContext || remark === '' || remark.includes('<')) return undefined;
  const isAside = !/[()]/.test(remark) && !before.endsWith(')');
  const escaped = escapedElement(remark);
  const instead = isAside ? ` (${escaped})${tag}` : `${tag}\n\n${' '.repeat(bullet.length)}${escaped}`;
  const to = end + rest.length;
  return {
    at: [offset, end],
    end: to,
    expected: 'the words of the line, and what else there is to say in parentheses; reports use no HTML',
    instead,
    over: [offset - beforeInLine(source, offset).length + before.length, to],
  };
}

/** Where the end of a note is that is in another block than its start. */
function endOfNote(first: LoneTag, tags: readonly LoneTag[]): { start: number; end: number } | undefined {
  const next = tags.slice(tags.indexOf(first) + 1).find(({ node }) => /^<\/?Note\b/.test(node.value));
  return next?.node.value.startsWith('</') ? offsetsOf(next.node) : undefined;
}

/** What a note without an end most probably contains, with its tag, and what is between that and the end. */
function wordsOfNote(rest: string, tag: string): [words: string, gap: string] {
  const firstLine = restOfLine(rest);
  if (firstLine.trim() !== tag) return [firstLine, ''];
  const [paragraph = ''] = /^[^\r\n]*(?:\s*[\r\n]+[^\r\n]+(?:(?:\r\n|\n|\r)[^\r\n]+)*)?/.exec(rest) ?? [];
  return [paragraph, '\n\n'];
}

/** Adds quotes and a slash to the tag of an item. Wrong attributes are reported once the tag can be read. */
export function readableItem(tag: string): string {
  const inside = tag
    .replace(/^<[^\s/<>]*/, '')
    .replace(/>$/, '')
    .trim()
    .replace(/\/$/, '')
    .trim();
  const attributes = inside
    .replace(/[“”„«»]/g, '"')
    .split(/\s+(?=[\p{L}\p{N}_-]+=|added\b)/u)
    .flatMap((part) => {
      const [, written = '', value = ''] = /^(\p{L}[\p{L}\p{N}_-]*)(?:=([\s\S]*))?/u.exec(part) ?? [];
      // Names of attributes have no accents.
      const plain = written.normalize('NFKD').replace(/[^\w-]/g, '');
      const known = attributeNames.find((name) => name.toLowerCase() === plain.toLowerCase());
      const name = known ?? plain;
      const words = value.replace(/^\{?["'`‘‚]?/, '').replace(/["'`’‘]?\}?,?$/, '');
      return name === '' ? [] : words === '' || name === 'added' ? name : `${name}=${quoted(words)}`;
    });
  return ['<Item', ...attributes, '/>'].join(' ');
}

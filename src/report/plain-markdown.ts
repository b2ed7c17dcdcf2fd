/**
 * Reads reports that use nothing of Markdown but what nearly all lines are made of: headings, bullets, paragraphs, words, an
 * `<Item />` at the end of a line. It takes a tenth of the time of the general parser, which is asked about all the rest; a
 * test proves on random texts that both give the same tree, or that this one gives none (plain-markdown.test.ts).
 */

import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx';

/** A row of the text: where it begins, and what stands in it. */
interface Row {
  number: number;
  offset: number;
  text: string;
}

/** A bullet, and how many columns stand before it. */
interface Bullet {
  indent: number;
  node: ListItem;
}

const maxDepth = 10;
const maxWords = 1_000;

// Words without any character that could mean something, beginning with a letter, a digit, a quote or a parenthesis. An
// underscore inside a word is one of them; an address is not.
const words = String.raw`(?=[\p{L}\p{N}"“(])(?!\d+[.)](?: |$))(?:[^\x00-\x1f\x7f*_\x60\[\]<>{}\\&|~@]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))+(?<! )`;
const address = /www\.|https?:|mailto:|xmpp:/i;
const attribute = String.raw` [A-Za-z]+(?:="[^"&<>{}\\\x00-\x1f]*")?`;

const heading = new RegExp(`^## (?<words>${words})$`, 'u');
const paragraph = new RegExp(`^(?=\\p{L})(?!(?:import|export)\\b)(?<words>${words})$`, 'u');
const bullet = new RegExp(`^(?<indent> *)- (?<marker>\\[[x/ -]\\] )?(?<words>${words})(?<tag> <Item(?<attributes>(?:${attribute})*) />)?$`, 'u');

/**
 * Reads a plain report.
 * @param text the whole file, frontmatter included.
 * @returns the tree that the general parser gives, positions included; undefined where the text is not as plain as that.
 */
export function parsePlain(text: string): Root | undefined {
  const rows = rowsOf(text);
  const end = rows.findIndex(({ text: row }, index) => index > 0 && row === '---');
  if (rows[0]?.text !== '---' || end < 0) return undefined;
  const first = rows[0];
  const fields: RootContent = {
    type: 'yaml',
    value: text.slice(4, Math.max(4, rows[end]!.offset - 1)),
    position: { start: pointIn(first, 0), end: pointIn(rows[end]!, 3) },
  };
  const children: RootContent[] = [fields];
  for (let from = end + 1; from < rows.length; ) {
    if (rows[from]!.text === '') {
      from++;
      continue;
    }
    let to = from;
    while (to < rows.length && rows[to]!.text !== '') to++;
    // What touches the frontmatter, or is a list right after a list, is for the general parser to tell.
    const node = from === end + 1 ? undefined : readBlock(rows.slice(from, to));
    if (!node || (node.type === 'list' && children.at(-1)?.type === 'list')) return undefined;
    children.push(node);
    from = to;
  }
  return { type: 'root', children, position: { start: pointIn(first, 0), end: endOf(rows.at(-1)!) } };
}

function rowsOf(text: string): Row[] {
  let offset = 0;
  return text.split('\n').map((row, index) => {
    const at = { number: index + 1, offset, text: row };
    offset += row.length + 1;
    return at;
  });
}

function readBlock(rows: readonly Row[]): Heading | Paragraph | List | undefined {
  const first = rows[0]!;
  if (/^ *- /.test(first.text)) return readList(rows);
  return first.text.startsWith('#') ? (rows.length === 1 ? readHeading(first) : undefined) : readParagraph(rows);
}

function readHeading(row: Row): Heading | undefined {
  const found = heading.exec(row.text)?.groups?.['words'];
  if (found === undefined || !isPlain(found) || found.includes('#')) return undefined;
  return { type: 'heading', depth: 2, children: [textIn(row, 3, row.text.length)], position: { start: pointIn(row, 0), end: endOf(row) } };
}

function readParagraph(rows: readonly Row[]): Paragraph | undefined {
  if (rows.some(({ text }) => !paragraph.test(text) || !isPlain(text))) return undefined;
  const position = { start: pointIn(rows[0]!, 0), end: endOf(rows.at(-1)!) };
  return { type: 'paragraph', children: [{ type: 'text', value: rows.map(({ text }) => text).join('\n'), position }], position: { ...position } };
}

function readList(rows: readonly Row[]): List | undefined {
  const bullets: Bullet[] = [];
  for (const row of rows) {
    const read = readBullet(row);
    const allowed = bullets.length === 0 ? 0 : bullets.at(-1)!.indent + 2;
    if (!read || read.indent % 2 > 0 || read.indent > allowed || read.indent > 2 * maxDepth) return undefined;
    bullets.push(read);
  }
  return listOf(bullets);
}

function readBullet(row: Row): Bullet | undefined {
  const found = bullet.exec(row.text)?.groups;
  if (!found || !isPlain(found['words']!)) return undefined;
  const { indent = '', marker = '', words: said = '', tag = '', attributes = '' } = found;
  const isTask = marker === '[x] ' || marker === '[ ] ';
  const start = indent.length + 2 + (isTask ? marker.length : 0);
  const end = indent.length + 2 + marker.length + said.length;
  const children: PhrasingContent[] = [textIn(row, start, tag === '' ? end : end + 1)];
  if (tag !== '') children.push(tagIn(row, end + 1, attributes));
  const content: Paragraph = { type: 'paragraph', children, position: { start: pointIn(row, start), end: endOf(row) } };
  const position = { start: pointIn(row, indent.length), end: endOf(row) };
  const checked = isTask ? marker === '[x] ' : null;
  return { indent: indent.length, node: { type: 'listItem', spread: false, checked, children: [content], position } };
}

/** Puts bullets that stand deeper below the one before them, and all of one depth into one list. */
function listOf(bullets: readonly Bullet[]): List {
  const [{ indent, node: first }] = bullets as [Bullet, ...Bullet[]];
  const children: ListItem[] = [];
  for (let from = 0; from < bullets.length; ) {
    const { node } = bullets[from]!;
    let to = from + 1;
    while (to < bullets.length && bullets[to]!.indent > indent) to++;
    if (to > from + 1) {
      const below = listOf(bullets.slice(from + 1, to));
      node.children.push(below);
      node.position!.end = { ...below.position!.end };
    }
    children.push(node);
    from = to;
  }
  const position = { start: { ...first.position!.start }, end: { ...children.at(-1)!.position!.end } };
  return { type: 'list', ordered: false, start: null, spread: false, children, position };
}

function tagIn(row: Row, column: number, attributes: string): MdxJsxTextElement {
  let at = column + '<Item'.length;
  const read = [...attributes.matchAll(new RegExp(attribute, 'g'))].map(([written]): MdxJsxAttribute => {
    const [name = '', value] = written.slice(1).split(/="(.*)"$/s);
    const position = { start: pointIn(row, at + 1), end: pointIn(row, at + written.length) };
    at += written.length;
    return { type: 'mdxJsxAttribute', name, value: value ?? null, position };
  });
  return { type: 'mdxJsxTextElement', name: 'Item', attributes: read, children: [], position: { start: pointIn(row, column), end: endOf(row) } };
}

function textIn(row: Row, start: number, end: number): PhrasingContent {
  return { type: 'text', value: row.text.slice(start, end), position: { start: pointIn(row, start), end: pointIn(row, end) } };
}

function pointIn({ number, offset }: Row, index: number): { line: number; column: number; offset: number } {
  return { line: number, column: index + 1, offset: offset + index };
}

function endOf(row: Row): { line: number; column: number; offset: number } {
  return pointIn(row, row.text.length);
}

function isPlain(text: string): boolean {
  return text.length <= maxWords && !address.test(text);
}

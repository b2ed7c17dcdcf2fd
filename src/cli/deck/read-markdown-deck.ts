import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { findExcess } from '../../report/limits.ts';
import { builtIn, statusOfMarker } from '../../report/status.ts';
import { MistakeError } from '../terminal.ts';
import { tableText, type Bullet, type Deck, type Slide, type Unmapped } from './deck.ts';

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const writer = unified().use(remarkGfm).use(remarkMdx).use(remarkStringify).freeze();

/**
 * Reads a deck that was converted to Markdown. Every heading is the title of a slide, because converters do not know its
 * level. Throws a MistakeError if the deck is longer or nested more deeply than a report can be.
 */
export function readMarkdownDeck(source: string): Deck {
  const sections: RootContent[][] = [[]];
  for (const node of parse(source).children) {
    if (node.type === 'heading') sections.push([]);
    sections.at(-1)!.push(node);
  }
  const unmapped: Unmapped[] = [];
  const [introduction, ...slides] = sections.map((nodes, number) => readSlide(nodes, number, unmapped));
  for (const { text, position } of [...introduction!.prose, ...introduction!.bullets])
    unmapped.push({ position, what: `"${text}", which is before the first heading` });
  return { title: '', slides, unmapped, isNumbered: false };
}

type Warn = (node: RootContent, what: string) => void;

function readSlide(nodes: readonly RootContent[], number: number, unmapped: Unmapped[]): Slide {
  const warn: Warn = (node, what) => unmapped.push({ position: { slide: number, line: lineOf(node) }, what });
  const slide: Slide = { number, title: '', line: 1, bullets: [], prose: [], tables: [], hasObjects: false };
  const numbered: List[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      slide.title = toString(node).replace(/\s+/g, ' ').trim();
      slide.line = lineOf(node);
    } else if (node.type === 'list') {
      if (node.ordered) numbered.push(node);
      else slide.bullets.push(...readList(node, number, warn));
    } else if (node.type === 'paragraph') {
      const text = wordsOfMarkdown(node);
      if (text !== '') slide.prose.push({ text, position: { slide: number, line: lineOf(node) } });
      for (const what of leftOut(node)) warn(node, what);
    } else if (node.type === 'table') {
      slide.tables.push(tableText(node.children.map((row) => row.children.map(wordsOfMarkdown))));
    } else if (node.type !== 'thematicBreak' && node.type !== 'definition') {
      warn(node, `${describeNode(node)}, which is not a bullet`);
    }
  }
  // On a slide with bullets, a numbered list is something else.
  const hasBullets = slide.bullets.length > 0;
  for (const list of numbered) {
    if (hasBullets) warn(list, `${describeNode(list)}, which is not a bullet`);
    else slide.bullets.push(...readList(list, number, warn));
  }
  return slide;
}

/** Larger or more deeply nested texts would take the parser too long. */
function parse(source: string): Root {
  const { position, found, expected } = findExcess(source) ?? {};
  if (position) throw new MistakeError(`Line ${position.line} of the deck: found ${found}; expected ${expected}.`);
  return reader.parse(source);
}

function readList(list: List, slide: number, warn: Warn): Bullet[] {
  const gaps = list.children.map((item, index) => index > 0 && isGap(list.children[index - 1]!, item));
  // Where every bullet stands apart, the gaps say nothing.
  const haveMeaning = gaps.slice(1).includes(false);
  return list.children.flatMap((item, index) => {
    const [paragraph, ...blocks] = item.children;
    if (paragraph?.type !== 'paragraph') {
      warn(item, 'a bullet without words');
      return [];
    }
    for (const what of leftOut(paragraph)) warn(item, what);
    const lines: Bullet[] = [];
    for (const child of blocks) {
      if (child.type === 'list' && !child.ordered) lines.push(...readList(child, slide, warn));
      else warn(child, `${describeNode(child)} below a bullet`);
    }
    return {
      ...splitMarker(item, wordsOfMarkdown(paragraph)),
      text: toString(paragraph),
      position: { slide, line: lineOf(item) },
      afterGap: haveMeaning && gaps[index],
      lines,
    };
  });
}

function splitMarker(item: ListItem, words: string): Pick<Bullet, 'words' | 'marker'> {
  if (typeof item.checked === 'boolean') return { words, marker: item.checked ? 'x' : ' ' };
  // A bracket is written with a backslash, so that no other marker becomes a link or a mistake.
  const [written = '', character = ''] = /^\\\[(.)\]\s+/u.exec(words) ?? [];
  const marker = statusOfMarker(character, builtIn)?.marker;
  return marker ? { words: words.slice(written.length), marker } : { words };
}

function isGap(above: ListItem, below: ListItem): boolean {
  return lineOf(below) - (above.position?.end.line ?? 0) > 1;
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

function describeNode(node: RootContent): string {
  const names: Partial<Record<RootContent['type'], string>> = {
    list: 'a numbered list',
    code: 'a block of code',
    html: 'HTML',
    blockquote: 'a quotation',
  };
  return names[node.type] ?? `a ${node.type}`;
}

/** A paragraph of plain Markdown as MDX on one line, without HTML tags and images. */
function wordsOfMarkdown({ children: nodes }: Pick<Paragraph, 'children'>): string {
  const children = withoutTags(nodes);
  const text = writer.stringify({ type: 'root', children: [{ type: 'paragraph', children }] });
  // At the end of a paragraph, white space is written as references.
  return text.replace(/(?:&#x20;|&#xA;|\s)+/g, ' ').trim();
}

function withoutTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (node.type === 'html') return /^<br\b/i.test(node.value) ? [{ type: 'text', value: ' ' }] : [];
    if (node.type === 'image' || node.type === 'imageReference') return [];
    // A URL that is its own text needs no brackets.
    if (node.type === 'link' && toString(node) === node.url) return [{ type: 'html', value: node.url }];
    return 'children' in node ? [{ ...node, children: withoutTags(node.children) } as PhrasingContent] : [node];
  });
}

/** What `wordsOfMarkdown` leaves out: pictures, and tags, because `<name>` may have been meant as words. */
function leftOut(paragraph: Paragraph): string[] {
  const pictures: string[] = [];
  const tags: string[] = [];
  visit(paragraph, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') pictures.push('a picture');
    if (node.type === 'html' && !/^<(?:br\b|\/|!)/i.test(node.value)) tags.push(node.value.replace(/\s+/g, ' '));
  });
  return tags.length === 0 ? pictures : [...pictures, `${tags.join(' ')} in "${wordsOfMarkdown(paragraph)}"`];
}

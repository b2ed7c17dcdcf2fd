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
import { tableText, type Bullet, type Deck, type Slide } from './deck.ts';

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const writer = unified().use(remarkGfm).use(remarkMdx).use(remarkStringify).freeze();

/**
 * Reads a deck that was converted to Markdown. Every heading is the title of a slide, because converters cannot tell
 * levels; rules are decoration. Throws a PlainError if the deck is longer or nested more deeply than a report can be.
 */
export function readMarkdownDeck(source: string): Deck {
  const deck: Deck = { title: '', slides: [], unmapped: [], isNumbered: false };
  const introduction = createSlide(0, '', 1);
  const numbered: { list: List; slide: Slide }[] = [];
  let slide = introduction;
  for (const node of parse(source).children) {
    const position = { slide: slide.number, line: lineOf(node) };
    if (node.type === 'heading') {
      slide = createSlide(deck.slides.length + 1, toString(node).replace(/\s+/g, ' ').trim(), position.line);
      deck.slides.push(slide);
    } else if (node.type === 'list') {
      if (node.ordered) numbered.push({ list: node, slide });
      else slide.bullets.push(...readList(node, slide, deck));
    } else if (node.type === 'paragraph') {
      const text = wordsOfMarkdown(node);
      if (text !== '') slide.prose.push({ text, position });
      deck.unmapped.push(...leftOut(node).map((what) => ({ position, what })));
    } else if (node.type === 'table') {
      slide.tables.push(tableText(node.children.map((row) => row.children.map(wordsOfMarkdown))));
    } else if (node.type !== 'thematicBreak' && node.type !== 'definition') {
      deck.unmapped.push({ position, what: `${headingName(node)}, which is not a bullet` });
    }
  }
  // On a slide with bullets, a numbered list is something else.
  for (const [slide, lists] of Map.groupBy(numbered, ({ slide }) => slide)) {
    if (slide.bullets.length === 0) slide.bullets = lists.flatMap(({ list }) => readList(list, slide, deck));
    else
      for (const { list } of lists)
        deck.unmapped.push({
          position: { slide: slide.number, line: lineOf(list) },
          what: 'a numbered list, which is not a bullet',
        });
  }
  for (const { text, position } of [...introduction.prose, ...introduction.bullets])
    deck.unmapped.push({ position, what: `"${text}", which is before the first heading` });
  return deck;
}

function createSlide(number: number, title: string, line: number): Slide {
  return { number, title, line, bullets: [], prose: [], tables: [], hasObjects: false };
}

/** Within the limits of reports, which the parser needs. */
function parse(source: string): Root {
  const { position, found, expected } = findExcess(source) ?? {};
  if (position) throw new MistakeError(`Line ${position.line} of the deck: found ${found}; expected ${expected}.`);
  return reader.parse(source);
}

function readList(list: List, slide: Slide, deck: Deck): Bullet[] {
  const gaps = list.children.map((item, index) => index > 0 && isGap(list.children[index - 1]!, item));
  // Where every bullet stands apart, the gaps say nothing.
  const haveMeaning = gaps.slice(1).includes(false);
  return list.children.flatMap((item, index) => {
    const [paragraph, ...blocks] = item.children;
    const position = { slide: slide.number, line: lineOf(item) };
    if (paragraph?.type !== 'paragraph') {
      deck.unmapped.push({ position, what: 'a bullet without words' });
      return [];
    }
    deck.unmapped.push(...leftOut(paragraph).map((what) => ({ position, what })));
    const lines: Bullet[] = [];
    for (const child of blocks) {
      if (child.type === 'list' && !child.ordered) lines.push(...readList(child, slide, deck));
      else
        deck.unmapped.push({
          position: { ...position, line: lineOf(child) },
          what: `${headingName(child)} below a bullet`,
        });
    }
    const afterGap = haveMeaning && gaps[index];
    return [{ ...takeMarker(item, wordsOfMarkdown(paragraph)), text: toString(paragraph), position, afterGap, lines }];
  });
}

/** Takes the marker, if there is one, from the words of a bullet. */
function takeMarker(item: ListItem, words: string): Pick<Bullet, 'words' | 'marker'> {
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

function headingName(node: RootContent): string {
  const names: Partial<Record<RootContent['type'], string>> = {
    list: 'a numbered list',
    code: 'a block of code',
    html: 'HTML',
    blockquote: 'a quotation',
  };
  return names[node.type] ?? `a ${node.type}`;
}

/**
 * The words of a paragraph of plain Markdown as a report can have them: Markdown on one line, without HTML tags and
 * images, and with an escape before what MDX would read as code.
 */
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

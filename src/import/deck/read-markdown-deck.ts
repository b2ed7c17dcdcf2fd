import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { positionOf } from '../../report/diagnostics/source.ts';
import { findExcess } from '../../report/limits.ts';
import { builtIn, statusOfMarker } from '../../report/status.ts';
import { MistakeError } from '../../report/diagnostics/plain-error.ts';
import type { Bullet, Deck, DeckPosition, Slide, Unmapped, Warn } from './deck.ts';

const reading = { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] };
// Only words are written, so what writes tables and lists is left out: it would make `/write/` heavier.
const words = [gfmAutolinkLiteralToMarkdown(), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown()];
const writing = { extensions: [...words, mdxToMarkdown()] };

/**
 * Reads a deck that was converted to Markdown. Every heading is the title of a slide, because converters do not know
 * its level. Throws a MistakeError if the deck is longer or nested more deeply than a report can be.
 */
export function readMarkdownDeck(source: string): Deck {
  // Larger or more deeply nested texts would take the parser too long.
  const { position, found, expected } = findExcess(source) ?? {};
  if (position) throw new MistakeError(`Line ${position.line} of the deck: found ${found}; expected ${expected}.`);
  const nodes = fromMarkdown(source, reading).children;
  const headings = nodes.flatMap((node, index) => (node.type === 'heading' ? index : []));
  const beforeFirst = nodes.slice(0, headings[0]);
  const sections = headings.map((start, number) => nodes.slice(start, headings[number + 1]));
  const unmapped: Unmapped[] = [];
  const warn: Warn = (position, what) => unmapped.push({ position, what });
  const introduction = slideOf(beforeFirst, 0, warn);
  const slides = sections.map((section, index) => slideOf(section, index + 1, warn));
  for (const { text, position } of [...introduction.prose, ...introduction.bullets])
    warn(position, `"${text}", which is before the first heading`);
  return { title: '', slides, unmapped, isNumbered: false };
}

function slideOf(nodes: readonly RootContent[], number: number, warn: Warn): Slide {
  const slide: Slide = { number, title: '', line: 1, bullets: [], prose: [], tables: [], hasObjects: false };
  // A numbered list is work only on a slide without bullets.
  const hasBullets = nodes.some((node) => node.type === 'list' && !node.ordered && toString(node) !== '');
  for (const node of nodes) {
    const position = deckPosition(node, number);
    if (node.type === 'heading') {
      slide.title = toString(node).replace(/\s+/g, ' ').trim();
      slide.line = position.line;
    } else if (node.type === 'list' && !(node.ordered && hasBullets)) {
      slide.bullets.push(...readList(node, number, warn));
    } else if (node.type === 'paragraph') {
      const text = wordsOfMarkdown(node);
      if (text !== '') slide.prose.push({ text, position });
      for (const what of leftOut(node)) warn(position, what);
    } else if (node.type === 'table') {
      slide.tables.push(
        node.children.map((row) =>
          row.children.map((cell) => ({ words: wordsOfMarkdown(cell), text: toString(cell) })),
        ),
      );
    } else if (node.type !== 'thematicBreak' && node.type !== 'definition') {
      warn(position, `${describeNode(node)}, which is not a bullet`);
    }
  }
  return slide;
}

function readList(list: List, slide: number, warn: Warn): Bullet[] {
  const gaps = list.children.map(({ position }, index) => {
    const above = list.children[index - 1]?.position;
    return above !== undefined && position !== undefined && position.start.line - above.end.line > 1;
  });
  // Gaps between all bullets say nothing.
  const haveMeaning = gaps.slice(1).includes(false);
  return list.children.flatMap((item, index) => {
    const [paragraph, ...blocks] = item.children;
    const position = deckPosition(item, slide);
    if (paragraph?.type !== 'paragraph') {
      warn(position, 'a bullet without words');
      return [];
    }
    for (const what of leftOut(paragraph)) warn(position, what);
    const lines: Bullet[] = [];
    for (const child of blocks) {
      if (child.type === 'list' && !child.ordered) lines.push(...readList(child, slide, warn));
      else warn(deckPosition(child, slide), `${describeNode(child)} below a bullet`);
    }
    return {
      ...splitMarker(item, wordsOfMarkdown(paragraph)),
      text: toString(paragraph),
      position,
      afterGap: haveMeaning && gaps[index],
      lines,
    };
  });
}

function splitMarker(item: ListItem, words: string): Pick<Bullet, 'words' | 'marker'> {
  if (typeof item.checked === 'boolean') return { words, marker: item.checked ? 'x' : ' ' };
  // `wordsOfMarkdown` has put a backslash before the bracket.
  const [written = '', character = ''] = /^\\\[(.)\]\s+/u.exec(words) ?? [];
  const marker = statusOfMarker(character, builtIn)?.marker;
  return marker ? { words: words.slice(written.length), marker } : { words };
}

function deckPosition(node: RootContent, slide: number): DeckPosition {
  return { slide, line: positionOf(node).line };
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
  const text = toMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] }, writing);
  // remark writes white space at the end of a paragraph as references.
  return text.replace(/(?:&#x20;|&#xA;|\s)+/g, ' ').trim();
}

function withoutTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (node.type === 'html') return /^<br\b/i.test(node.value) ? [{ type: 'text', value: ' ' }] : [];
    if (node.type === 'image' || node.type === 'imageReference') return [];
    // As HTML, because remark would write a bare URL in brackets.
    if (node.type === 'link' && toString(node) === node.url) return [{ type: 'html', value: node.url }];
    return 'children' in node ? [{ ...node, children: withoutTags(node.children) } as PhrasingContent] : [node];
  });
}

/** What `wordsOfMarkdown` leaves out: pictures, and tags, as `<name>` may have been meant as words. */
function leftOut(paragraph: Paragraph): string[] {
  const pictures: string[] = [];
  const tags: string[] = [];
  visit(paragraph, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') pictures.push('a picture');
    if (node.type === 'html' && !/^<(?:br\b|\/|!)/i.test(node.value)) tags.push(node.value.replace(/\s+/g, ' '));
  });
  return tags.length === 0 ? pictures : [...pictures, `${tags.join(' ')} in "${wordsOfMarkdown(paragraph)}"`];
}

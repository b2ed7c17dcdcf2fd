import type { List, ListItem, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Finding } from '../../report/diagnostics/diagnostic.ts';
import { findExcess } from '../../report/limits.ts';
import { LongParagraph, paragraphLimit } from '../../report/markdown/remark-tree.ts';
import { statusMarkers } from '../../report/status.ts';
import { AuthorError, exitCode } from '../terminal.ts';
import type { Bullet, Deck, Slide } from './deck.ts';
import { leftOut, wordsOfMarkdown } from './markdown-words.ts';

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(paragraphLimit).freeze();

/**
 * Reads a deck that was converted to Markdown. Every heading, of whatever level, is the title of a slide, as converters
 * cannot tell levels; rules are decoration.
 * @param source the text of the deck, in plain Markdown.
 * @returns the deck; what is neither title, bullet nor prose is unmapped.
 * @throws AuthorError where it is longer or nested more deeply than a report can be.
 */
export function readMarkdownDeck(source: string): Deck {
  const deck: Deck = { slides: [], unmapped: [], isNumbered: false };
  let slide: Slide = { number: 0, title: '', line: 1, bullets: [], prose: [] };
  for (const node of parse(source).children) {
    const place = { slide: slide.number, line: node.position?.start.line ?? 1 };
    if (node.type === 'heading') {
      slide = {
        number: deck.slides.length + 1,
        title: toString(node).replace(/\s+/g, ' ').trim(),
        line: place.line,
        bullets: [],
        prose: [],
      };
      deck.slides.push(slide);
    } else if (node.type === 'list' && !node.ordered) {
      slide.bullets.push(...readList(node, slide, deck));
    } else if (node.type === 'paragraph') {
      const text = wordsOfMarkdown(node);
      if (text !== '') slide.prose.push({ text, place });
      deck.unmapped.push(...leftOut(node).map((what) => ({ place, what })));
    } else if (node.type !== 'thematicBreak' && node.type !== 'definition') {
      deck.unmapped.push({ place, what: `${nameOf(node)}, which is not a bullet` });
    }
  }
  return deck;
}

/** Within the limits of reports, which the parser of both needs. */
function parse(source: string): Root {
  const excess = findExcess(source);
  if (excess) throw tooMuch(excess);
  try {
    return processor.parse(source);
  } catch (error) {
    throw error instanceof LongParagraph ? tooMuch(error.finding) : error;
  }
}

function tooMuch({ position, found, expected }: Finding): AuthorError {
  return new AuthorError(`Line ${position.line} of the deck: found ${found}; expected ${expected}.`, exitCode.mistakes);
}

function readList(list: List, slide: Slide, deck: Deck): Bullet[] {
  const gaps = list.children.map((item, index) => index > 0 && isGap(list.children[index - 1]!, item));
  // Where every bullet stands apart, the gaps say nothing.
  const tells = gaps.slice(1).includes(false);
  return list.children.flatMap((item, index) => {
    const [paragraph, ...others] = item.children;
    const place = { slide: slide.number, line: item.position?.start.line ?? 1 };
    if (paragraph?.type !== 'paragraph') {
      deck.unmapped.push({ place, what: 'a bullet without words' });
      return [];
    }
    deck.unmapped.push(...leftOut(paragraph).map((what) => ({ place, what })));
    const { words, status } = takeMarker(item, wordsOfMarkdown(paragraph));
    const bullet: Bullet = {
      words,
      text: toString(paragraph),
      status,
      place,
      afterGap: tells && gaps[index] === true,
      bullets: [],
    };
    for (const child of others) {
      if (child.type === 'list' && !child.ordered) bullet.bullets.push(...readList(child, slide, deck));
      else
        deck.unmapped.push({
          place: { ...place, line: child.position?.start.line ?? place.line },
          what: `${nameOf(child)} below a bullet`,
        });
    }
    return [bullet];
  });
}

/** A deck in which somebody has used markers already says its statuses. */
function takeMarker(item: ListItem, words: string): { words: string; status: Bullet['status'] } {
  if (typeof item.checked === 'boolean') return { words, status: item.checked ? 'completed' : 'not-started' };
  // A bracket is written with a backslash, so that no other marker becomes a link or a mistake.
  const [all = '', character = ''] = /^\\\[(.)\]\s+/u.exec(words) ?? [];
  const status = statusMarkers.get(character);
  return status ? { words: words.slice(all.length), status } : { words, status: undefined };
}

function isGap(above: ListItem, below: ListItem): boolean {
  return (below.position?.start.line ?? 0) - (above.position?.end.line ?? 0) > 1;
}

function nameOf(node: RootContent): string {
  const names: Partial<Record<RootContent['type'], string>> = {
    list: 'a numbered list',
    table: 'a table',
    code: 'a block of code',
    html: 'HTML',
    blockquote: 'a quotation',
  };
  return names[node.type] ?? `a ${node.type}`;
}

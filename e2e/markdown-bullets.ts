/** Reads the lines of a report or area from its Markdown page, with a Markdown parser. */

import type { ListItem, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** One line of a report on a Markdown page. */
export interface MarkdownBullet {
  text: string;
  /** The status in words; empty if the line is no longer listed. */
  status: string;
  /** What changed, in words. */
  marks: string[];
  /** The URL that it links to. */
  url: string;
}

/**
 * Reads the lines of a Markdown page.
 * @param markdown of a cycle or an area.
 * @param linkWord the words of the link to a line.
 * @returns the bullets that end in a link to their line or item, in order, sub-lines too. Other bullets are facts.
 */
export function readBullets(markdown: string, linkWord: string): MarkdownBullet[] {
  const bullets: MarkdownBullet[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), 'listItem', (item: ListItem) => {
    const paragraph = item.children[0];
    const parts = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const link = parts.at(-1);
    if (link?.type !== 'link' || toString(link) !== linkWord) return;
    const isStatus = (node: PhrasingContent | undefined) =>
      node?.type === 'strong' && / · $/.test(toString(parts[parts.indexOf(node) - 1]));
    const at = parts.findLastIndex(isStatus);
    const [text = '', ...rest] =
      at < 0
        ? toString(parts).split(' · ')
        : [toString(parts.slice(0, at)).replace(/ · $/, ''), ...toString(parts.slice(at + 1)).split(' · ')];
    bullets.push({
      text: text.replace(/\s+/g, ' ').trim(),
      status: at < 0 ? '' : toString(parts[at]),
      marks: rest.slice(0, -1).filter((mark) => mark !== ''),
      url: link.url,
    });
  });
  return bullets;
}

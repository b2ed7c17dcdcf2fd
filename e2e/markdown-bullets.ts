/** The lines of a Markdown twin, read by a parser of Markdown. */

import type { ListItem, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** One line of a report as its twin tells it. */
export interface MarkdownBullet {
  text: string;
  /** The status in words; empty where the line is no longer listed and has none. */
  status: string;
  /** What changed, in words. */
  marks: string[];
  /** Where its link leads. */
  url: string;
}

/**
 * Reads the lines of a twin.
 * @param markdown of a cycle or an area.
 * @returns the bullets that end in a link to their line or item, in order, sub-lines too; those that tell facts are
 * none.
 */
export function readBullets(markdown: string): MarkdownBullet[] {
  const bullets: MarkdownBullet[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), 'listItem', (item: ListItem) => {
    const paragraph = item.children[0];
    const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const link = words.at(-1);
    if (link?.type !== 'link' || toString(link) !== 'link') return;
    const isStatus = (node: PhrasingContent | undefined) =>
      node?.type === 'strong' && / · $/.test(toString(words[words.indexOf(node) - 1]));
    const at = words.findLastIndex(isStatus);
    const [text = '', ...rest] =
      at < 0
        ? toString(words).split(' · ')
        : [toString(words.slice(0, at)).replace(/ · $/, ''), ...toString(words.slice(at + 1)).split(' · ')];
    bullets.push({
      text: text.replace(/\s+/g, ' ').trim(),
      status: at < 0 ? '' : toString(words[at]),
      marks: rest.slice(0, -1).filter((mark) => mark !== ''),
      url: link.url,
    });
  });
  return bullets;
}

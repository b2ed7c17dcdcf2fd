import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const processor = unified().use(remarkGfm).use(remarkMdx).use(remarkStringify).freeze();

/**
 * The words of a paragraph of plain Markdown as a report can have them: Markdown on one line, without HTML tags and
 * images, and with an escape before what MDX would read as code.
 */
export function wordsOfMarkdown({ children: nodes }: Pick<Paragraph, 'children'>): string {
  const children = withoutTags(nodes);
  const text = processor.stringify({ type: 'root', children: [{ type: 'paragraph', children }] });
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
export function leftOut(paragraph: Paragraph): string[] {
  const pictures: string[] = [];
  const tags: string[] = [];
  visit(paragraph, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') pictures.push('a picture');
    if (node.type === 'html' && !/^<(?:br\b|\/|!)/i.test(node.value)) tags.push(node.value.replace(/\s+/g, ' '));
  });
  return tags.length === 0 ? pictures : [...pictures, `${tags.join(' ')} in "${wordsOfMarkdown(paragraph)}"`];
}

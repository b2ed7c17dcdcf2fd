import type { Nodes } from 'mdast';

const inline = new Set(['delete', 'emphasis', 'image', 'inlineCode', 'link', 'mdxJsxTextElement', 'strong', 'text']);

/** The text of words or blocks, on one line. */
export function plainText(nodes: readonly Nodes[]): string {
  const inner = (node: Nodes): string => {
    if (node.type === 'image') return node.alt ?? '';
    if (node.type === 'html') return '';
    const text = 'children' in node ? node.children.map(inner).join('') : 'value' in node ? node.value : '';
    return inline.has(node.type) ? text : ` ${text} `;
  };
  return nodes.map(inner).join('').replace(/\s+/g, ' ').trim();
}

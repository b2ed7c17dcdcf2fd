import type { Heading, List, Nodes, Paragraph, Parents, TableCell } from 'mdast';

/**
 * Visits every node of a tree, parents first. All content passes through this, and unist-util-visit takes four times as
 * long. If `visit` replaces a node, the children of the original are still visited.
 */
export function eachNode(
  node: Nodes,
  visit: (node: Nodes, index: number | undefined, parent: Parents | undefined) => void,
  index?: number,
  parent?: Parents,
): void {
  visit(node, index, parent);
  if (!('children' in node)) return;
  for (let child = 0; child < node.children.length; child++) eachNode(node.children[child]!, visit, child, node);
}

/** Whether a node consists of words, not of blocks. */
export function holdsWords(node: Nodes): node is Heading | Paragraph | TableCell {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** Whether a block is a list that can hold lines. */
export function isBullets(block: Nodes): block is List {
  return block.type === 'list' && !block.ordered;
}

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

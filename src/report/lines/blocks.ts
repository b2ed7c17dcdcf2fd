import type { RootContent } from 'mdast';
import { eachNode } from '../markdown/each-node.ts';
import type { Matcher } from '../markdown/matcher.ts';
import { linkMentions } from '../markdown/mentions.ts';

const phrasingParents = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Reads blocks that are not lines, with mentions linked. The nodes are changed.
 * @param top level of the largest heading.
 */
export function readBlocks(nodes: RootContent[], match: Matcher, top: 2 | 3 = 3): RootContent[] {
  for (const node of nodes) {
    eachNode(node, (inner) => {
      if (phrasingParents.has(inner.type) && 'children' in inner) linkMentions(inner.children as never[], match);
      // Even a heading of level 1 can be in a list or a quotation.
      if (inner.type === 'heading')
        inner.depth = Math.min(Math.max(inner.depth + top - 2, top), 6) as typeof inner.depth;
    });
  }
  return withoutPlaces(nodes);
}

/** A copy of nodes as content is kept: as JSON, and without their places in the file. */
export function withoutPlaces<Node>(nodes: readonly Node[]): Node[] {
  return JSON.parse(JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value))) as Node[];
}

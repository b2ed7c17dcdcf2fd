import type { RootContent } from 'mdast';
import type { Findings } from '../file.ts';
import { eachNode } from '../markdown/each-node.ts';
import type { Matcher } from '../markdown/matcher.ts';
import { linkMentions } from '../markdown/mentions.ts';
import { checkNoMarker } from './marker-errors.ts';

const phrasingParents = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Reads blocks that are not lines, with mentions linked, and reports markers in those of a report. The nodes are changed.
 * @param top level of the largest heading.
 */
export function readBlocks(nodes: RootContent[], match: Matcher, findings: Findings, top: 2 | 3 = 3): RootContent[] {
  for (const node of nodes) {
    if (findings.hasLines) checkMarkers(node, findings);
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

/** Notes and quotations hold other people's lists; everything else that looks like a line is checked. */
function checkMarkers(node: RootContent, findings: Findings): void {
  if (node.type === 'paragraph') checkNoMarker(undefined, node, findings);
  if (node.type !== 'list') return;
  for (const bullet of node.children) {
    const [first, ...others] = bullet.children;
    if (first?.type === 'paragraph') checkNoMarker(bullet, first, findings);
    else if (first) checkMarkers(first, findings);
    for (const child of others) checkMarkers(child, findings);
  }
}

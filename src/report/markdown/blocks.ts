import type { RootContent } from 'mdast';
import type { Findings } from '../file.ts';
import { checkNoMarker } from '../lines/marker-errors.ts';
import { eachNode } from './each-node.ts';
import { linkMentions, nodesToHtml, type LinkContext } from './inline.ts';
import { blocksToMarkdown } from './to-markdown.ts';

/** Blocks for pages and for their Markdown. */
export interface RenderedBlocks {
  html: string;
  markdown: string;
}

const phrasingParents = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Renders blocks that are not lines, with mentions linked, and reports markers in those of a report. The nodes are changed.
 * @param top level of the largest heading.
 */
export function renderBlocks(
  nodes: RootContent[],
  links: LinkContext,
  findings: Findings,
  top: 2 | 3 = 3,
): RenderedBlocks {
  if (nodes.length === 0) return { html: '', markdown: '' };
  for (const node of nodes) {
    if (findings.hasLines) checkMarkers(node, findings);
    eachNode(node, (inner) => {
      if (phrasingParents.has(inner.type) && 'children' in inner) linkMentions(inner.children, links);
      // Even a heading of level 1 can be in a list or a quotation.
      if (inner.type === 'heading')
        inner.depth = Math.min(Math.max(inner.depth + top - 2, top), 6) as typeof inner.depth;
    });
  }
  return { html: nodesToHtml(nodes), markdown: blocksToMarkdown(nodes, links) };
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

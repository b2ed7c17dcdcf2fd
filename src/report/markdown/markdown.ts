import type { Root } from 'mdast';
import type { Finding, Position } from '../diagnostics/diagnostic.ts';
import { findDeepNode, findExcess, tooDeep } from '../limits.ts';
import { LongParagraph, remarkTree } from './remark-tree.ts';
import { readTags } from './tags.ts';

/**
 * Parses a whole file of MDX. If it is too long or too deep to be read, the tree is empty and `excess` says why.
 * @param at gives line and column of an offset in it.
 */
export function parseMarkdown(
  source: string,
  at: (offset: number) => Position,
): { tree: Root; excess?: Finding | undefined } {
  const excess = findExcess(source);
  if (excess) return { tree: emptyTree(), excess };
  try {
    const tree = remarkTree(source);
    let deep = findDeepNode(tree, source);
    if (!deep) {
      readTags(tree, at);
      deep = findDeepNode(tree, source);
    }
    if (deep) return { tree: emptyTree(), excess: deep };
    return { tree };
  } catch (error) {
    if (error instanceof LongParagraph) return { tree: emptyTree(), excess: error.finding };
    if (error instanceof RangeError) return { tree: emptyTree(), excess: tooDeep({ line: 1, column: 1 }, source) };
    throw error;
  }
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}

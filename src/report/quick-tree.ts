import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { mdxToMdast } from 'satteri';
import { eachNode } from './each-node.ts';

/**
 * Parses with the engine that Astro has for Markdown, in a fortieth of the time of remark. Where a file is plain, both give the same tree
 * (`quick-tree.test.ts`); all others are remark's, which says what is wrong with them. Of some hostile ones this engine ends the process.
 * @param source the whole file, which is plain (`plain-markdown.ts`).
 * @returns the tree that remark gives.
 */
export function quickTree(source: string): Root {
  const tree = mdxToMdast(source) as Root;
  if (!source.includes('<')) return tree;
  eachNode(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    node.attributes = attributesOf(node, source);
    delete node.data;
  });
  return tree;
}

/** The engine does not say where attributes stand. In a plain file a tag is on one line. */
function attributesOf({ position }: Nodes, source: string): MdxJsxAttribute[] {
  if (!position) return [];
  const { start: { line, column, offset: from = 0 }, end } = position;
  const tag = /^<\w+[^>]*/.exec(source.slice(from, end.offset))?.[0] ?? '';
  return [...tag.matchAll(/ (\w+)(?:="([^"]*)")?/g)].map(({ index, 0: { length }, 1: name = '', 2: value = null }) => {
    const at = (offset: number) => ({ line, column: column + offset, offset: from + offset });
    return { type: 'mdxJsxAttribute', name, value, position: { start: at(index + 1), end: at(index + length) } };
  });
}

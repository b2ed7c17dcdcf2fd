import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { Findings } from './file.ts';
import { correctedLines, quote, toPosition } from './source.ts';

/**
 * Reports every `<Item />` that belongs to no line, so that what an author says in one is never lost in silence.
 * @param tree of a content file.
 * @param placed the tags that were read as part of a line; none in an area, a topic or an item note.
 * @param findings to add to.
 */
export function reportMisplacedItems(tree: Root, placed: ReadonlySet<Nodes>, findings: Findings): void {
  visit(tree, (node) => {
    if ((node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') || node.name !== 'Item') return;
    if (placed.has(node) || !node.position) return;
    const start = node.position.start.offset ?? 0;
    const end = node.position.end.offset ?? start;
    const tag = findings.source.slice(start, end).replace(/\s*\/?>[\s\S]*$/, ' />');
    const rest = correctedLines(findings.source, start, end, '').replace(/[^\S\n]+/g, ' ').trimEnd();
    findings.add({
      code: 'misplaced-item',
      position: toPosition(node.position),
      found: quote(findings.source.slice(start, end)),
      expected: '<Item … /> as the last thing in the first paragraph of a bullet under an area heading of a report',
      fix: `${rest.trim() === '' ? '- words of the line' : rest} ${tag}`,
    });
  });
}
